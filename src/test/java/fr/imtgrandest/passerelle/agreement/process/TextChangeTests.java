package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.agreement.Dossier;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.document.FileRefusal;
import fr.imtgrandest.passerelle.document.SubmittedContent;
import fr.imtgrandest.passerelle.document.Upload;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text that is judged or signed changes only where its drafters say so, and then what it touches is asked again. */
class TextChangeTests extends CaseTestBase {

    private static final List<String> THREE = List.of("mines-nancy", "ensg", "tps");

    @Autowired
    private Documents documents;

    @Autowired
    private Journal journal;

    @Test
    void what_is_judged_does_not_change_unless_its_drafters_say_so() {
        exchangeInReview();
        String before = text().current().sha256();

        Dossier.Change change = journey.documents()
                .withText(
                        journey.reference(),
                        SampleFiles.pdf("Autre"),
                        (text, file) -> dossier.renew(people.reader("ri.mines-nancy"), text, file, false));

        assertThat(change).isEqualTo(new Dossier.Change.Fixed(true));
        assertThat(reopen("legal.ul")).isEqualTo(new Dossier.Change.Fixed(false));
        assertThat(reopen("dir.mines-nancy")).isEqualTo(new Dossier.Change.Fixed(false));

        assertStage(Stage.REVIEW);
        assertThat(text().current().sha256()).isEqualTo(before);
    }

    @Test
    void the_same_file_again_interrupts_nothing() {
        exchangeInReview();

        assertThat(reopen("ri.mines-nancy", journey.documents().currentText(journey.reference())))
                .isInstanceOfSatisfying(
                        Dossier.Change.Made.class,
                        made -> assertThat(made.upload()).isInstanceOf(Upload.Unchanged.class));

        assertStage(Stage.REVIEW);
    }

    @Test
    void a_text_that_changes_while_it_is_judged_asks_again_what_is_about_it_and_keeps_the_rest() {
        inReview("DOUBLE_DEGREE", THREE)
                .complete("ri.alliance", ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .complete("legal.ul", ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        reopen("ri.mines-nancy");
        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.ready("DOUBLE_DEGREE"));

        assertStage(Stage.REVIEW);
        assertThat(journey.groups(ReviewRound.GIVE_OPINION))
                .contains("legal-ul", "legal-unistra")
                .doesNotContain("ri-alliance");
    }

    @Test
    void an_approval_falls_with_the_text_that_it_was_given_for() {
        inApproval("DOUBLE_DEGREE", THREE).complete("dir.ensg", ApprovalChain.DECIDE, Forms.APPROVE);
        reopen("member.mines-nancy");
        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.ready("DOUBLE_DEGREE"))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);

        assertThat(journey.groups(ApprovalChain.DECIDE)).containsExactly("dir-ensg", "dir-mines-nancy", "dir-tps");
        assertThat(file().decisions()).hasSize(1);
    }

    @Test
    void signatures_and_their_copy_fall_with_the_text_that_was_signed() {
        exchangeInReview().all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE).all(ApprovalChain.DECIDE, Forms.APPROVE);
        journey.documents().completeSignature("sign.office", journey.reference());
        reopen("ri.alliance");

        assertThat(documents.of(row().reference()))
                .filteredOn(document -> document.kind() == DocumentKind.SIGNED_ORIGINAL)
                .allMatch(Document::withdrawn);
        assertThat(journal.entries(journey.reference()).stream()
                        .map(row -> row.deed().act())
                        .toList())
                .contains("reopen agreement");
    }

    @Test
    void a_rejection_is_not_undone_by_another_text() {
        inApproval("DOUBLE_DEGREE", THREE).complete("dir.ensg", ApprovalChain.DECIDE, Forms.decision("REJECT"));

        assertThat(reopen("ri.mines-nancy")).isEqualTo(new Dossier.Change.Fixed(false));
        assertStage(Stage.APPROVAL);
    }

    @Test
    void a_text_that_is_taken_up_again_is_approved_no_more() {
        exchangeInReview().all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE).all(ApprovalChain.DECIDE, Forms.APPROVE);
        assertThat(file().approvedOn()).isNotNull();

        reopen("ri.mines-nancy");

        assertThat(file().approvedOn()).isNull();
    }

    @Test
    void what_counts_no_more_is_neither_renewed_nor_withdrawn_again() {
        exchangeAtDrafting();
        journey.documents().completeDraft("ri.mines-nancy", journey.reference());
        Document text = text();
        documents.withdraw("ri.mines-nancy", text);

        assertThat(reopen("ri.mines-nancy"))
                .isEqualTo(new Dossier.Change.Made(new Upload.Refused(FileRefusal.WITHDRAWN)));
        assertThat(dossier.withdraw(people.reader("ri.mines-nancy"), text, false))
                .isInstanceOfSatisfying(
                        Dossier.Change.Made.class,
                        made -> assertThat(made.upload()).isInstanceOf(Upload.Unchanged.class));
    }

    @Test
    void each_content_that_was_submitted_names_the_versions_that_belonged_to_it() {
        inApproval("LETTER_OF_INTENT", List.of("mines-nancy"));
        reopen("ri.mines-nancy");
        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.ready("LETTER_OF_INTENT"))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE);

        List<SubmittedContent> submissions = documents.submissions(row().reference());
        assertThat(submissions).hasSize(2);
        assertThat(submissions.get(0).documents()).filteredOn(this::isText).allMatch(text -> numberOf(text) == 1);
        assertThat(submissions.get(1).documents()).filteredOn(this::isText).anyMatch(text -> numberOf(text) == 2);
        assertThat(file().decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.contentHash())
                        .isEqualTo(submissions.get(1).contentHash()));
    }

    private boolean isText(Document document) {
        return document.kind() == DocumentKind.DRAFT_TEXT;
    }

    private static int numberOf(Document document) {
        return document.current().number();
    }

    private Document text() {
        return documents.of(row().reference()).stream()
                .filter(document -> isText(document) && "fr".equals(document.language()))
                .findFirst()
                .orElseThrow();
    }
}
