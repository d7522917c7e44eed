package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each answer is given for a content; a change of the content reopens the answers that are about it. */
class ContentChangeTests extends CaseTestBase {

    private static final List<String> THREE = List.of("mines-nancy", "ensg", "tps");

    @Autowired
    private Journal journal;

    @Test
    void every_opinion_decision_vote_and_signature_says_for_which_content_it_was_given() {
        inVote("DOUBLE_DEGREE", THREE).all(ApprovalChain.VOTE_TASK, Forms.FOR).sign(today());

        Set<String> hashes = Stream.of(
                        file().opinions().stream().map(OpinionGiven::contentHash),
                        file().decisions().stream().map(DecisionGiven::contentHash),
                        file().votes().stream().map(VoteGiven::contentHash),
                        file().signatures().stream().map(SignatureGiven::contentHash))
                .flatMap(all -> all)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        assertThat(hashes).hasSize(1).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(journal.entries(journey.reference()).stream()
                        .filter(row -> row.deed().kind() == EntryKind.COMPLETE)
                        .filter(row -> Objects.equals(row.deed().step(), ApprovalChain.DECIDE))
                        .map(row -> String.valueOf(row.deed().contentHash())))
                .isNotEmpty()
                .allMatch(hashes::contains);
    }

    @Test
    void sending_the_same_text_again_reopens_nothing_but_what_asked_for_changes() {
        inReview("DOUBLE_DEGREE", THREE)
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.opinion("CHANGES_REQUIRED"))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        int answers = file().opinions().size();
        draftAgain(Map.of());

        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).containsExactly("wg-materials");
        assertThat(file().opinions().stream().filter(opinion -> opinion.round() == 2))
                .as("the others stand, as of this round")
                .hasSize(answers - 1);
    }

    @Test
    void a_paper_that_is_no_part_of_the_agreement_reopens_nothing() {
        inReview("DOUBLE_DEGREE", THREE)
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.opinion("CHANGES_REQUIRED"))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        journey.documents()
                .bring("ri.mines-nancy", journey.reference(), DocumentKind.OTHER, null, SampleFiles.pdf("Note"));
        draftAgain(Map.of());

        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).containsExactly("wg-materials");
    }

    @Test
    void more_seats_reopen_the_reviews_that_are_about_them_and_no_other() {
        inReview("DOUBLE_DEGREE", THREE)
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.opinion("CHANGES_REQUIRED"))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        draftAgain(Map.of("seatsOutPerYear", 9));

        assertThat(journey.groups(ReviewRound.GIVE_OPINION))
                .contains("studies-mines-nancy", "studies-ensg", "studies-tps", "dpo-ul", "ri-alliance", "wg-materials")
                .doesNotContain("legal-ul", "legal-unistra");
    }

    @Test
    void a_new_version_of_the_text_reopens_what_is_about_the_text() {
        inReview("DOUBLE_DEGREE", THREE)
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.opinion("CHANGES_REQUIRED"))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        journey.renewText();
        draftAgain(Map.of());

        assertThat(journey.groups(ReviewRound.GIVE_OPINION))
                .contains("legal-ul", "legal-unistra", "studies-ensg", "wg-materials")
                .doesNotContain("ri-alliance");
    }

    @Test
    void decisions_stand_where_nothing_changed_and_are_votes_in_the_new_round() {
        inApproval("DOUBLE_DEGREE", THREE)
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.APPROVE)
                .complete("dir.ensg", ApprovalChain.DECIDE, Forms.decision("REQUEST_CHANGES"))
                .complete("dir.tps", ApprovalChain.DECIDE, Forms.APPROVE);
        draftAgain(Map.of());

        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).isEmpty();
        assertThat(journey.groups(ApprovalChain.DECIDE)).containsExactly("dir-ensg");

        journey.complete("dir.ensg", ApprovalChain.DECIDE, Forms.APPROVE);
        assertThat(journey.groups(ApprovalChain.VOTE_TASK))
                .as("the three who decided are not asked to vote")
                .containsExactly("dir-eost", "dir-insic", "dir-telecom-nancy");
        journey.all(ApprovalChain.VOTE_TASK, Forms.FOR).sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    @Test
    void decisions_are_asked_for_anew_where_the_money_changed() {
        inApproval("DOUBLE_DEGREE", THREE)
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.APPROVE)
                .complete("dir.ensg", ApprovalChain.DECIDE, Forms.decision("REQUEST_CHANGES"))
                .complete("dir.tps", ApprovalChain.DECIDE, Forms.APPROVE);
        draftAgain(Map.of("amountEur", "500.00"));
        journey.all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);

        assertThat(journey.groups(ApprovalChain.DECIDE)).containsExactly("dir-ensg", "dir-mines-nancy", "dir-tps");
    }

    private void draftAgain(Map<String, Object> changed) {
        assertStage(Stage.CHANGES_REQUESTED);
        Map<String, Object> draft = new HashMap<>(Forms.ready("DOUBLE_DEGREE"));
        draft.putAll(changed);
        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, draft);
    }
}
