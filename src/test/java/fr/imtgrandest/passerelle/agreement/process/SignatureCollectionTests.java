package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.CopyOutcome;
import fr.imtgrandest.passerelle.agreement.CopyResolution;
import fr.imtgrandest.passerelle.agreement.Dossier;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.LegalStatus;
import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.agreement.SignedCopies;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.support.EveryFlowTaken;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EveryFlowTaken(SignatureCollection.PROCESS)
class SignatureCollectionTests extends CaseTestBase {

    @Autowired
    private SignedCopies copies;

    @Autowired
    private Documents documents;

    @Test
    void an_agreement_is_active_once_each_party_and_the_partner_have_signed() {
        inApproval("LETTER_OF_INTENT", List.of("insic", "tps", "eost"))
                .all(ApprovalChain.DECIDE, Forms.APPROVE)
                .all(ApprovalChain.VOTE_TASK, Forms.FOR);

        Map<String, Task> expected = signatures();
        assertThat(expected).containsOnlyKeys("unistra", "gip-insic", "partner");
        record("partner", expected, "ADVANCED");
        record("unistra", expected, "HANDWRITTEN");
        assertStage(Stage.SIGNATURE);
        assertThat(row().status()).isEqualTo(LegalStatus.APPROVED_UNSIGNED);
        record("gip-insic", expected, "QUALIFIED");

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        Agreement agreement = register.find(row().reference()).orElseThrow();
        assertThat(agreement.signatures())
                .extracting(
                        SignatureGiven::party, signature -> signature.method().name(), SignatureGiven::by)
                .containsExactlyInAnyOrder(
                        tuple("partner", "ADVANCED", "sign.office"),
                        tuple("unistra", "HANDWRITTEN", "sign.office"),
                        tuple("gip-insic", "QUALIFIED", "sign.office"));
        assertThat(agreement.expiresOn()).isEqualTo(LocalDate.of(2028, 8, 31));
        assertThat(agreement.noticeMonths()).isZero();
        assertThat(agreement.renewal()).isEqualTo("NONE");
    }

    @Test
    void an_erasmus_agreement_ends_with_the_programme() {
        inApproval("ERASMUS_IIA", List.of("tps"))
                .all(ApprovalChain.DECIDE, Forms.APPROVE)
                .sign(today());

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertThat(register.find(row().reference()).orElseThrow().expiresOn()).isEqualTo(LocalDate.of(2028, 9, 30));
    }

    @Test
    void a_signed_copy_that_is_the_approved_text_itself_asks_nobody() {
        atSignature().sign(today());

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertThat(file().copyResolution()).isNull();
    }

    @Test
    void a_signed_copy_that_differs_waits_for_the_legal_service_of_the_lead_school_which_may_accept_it() {
        atSignature();
        bringCopy(SampleFiles.pdfOfPages(2));
        journey.sign(today());

        assertStage(Stage.SIGNATURE);
        assertThat(journey.groups(SignatureCollection.RESOLVE_COPY)).containsExactly("legal-ul");
        assertThat(copies.differences(row().reference()))
                .singleElement()
                .satisfies(difference -> assertThat(difference.samePages()).contains(false));

        journey.complete("legal.ul", SignatureCollection.RESOLVE_COPY, Forms.resolution("ACCEPT"));

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        CopyResolution resolution = Objects.requireNonNull(file().copyResolution());
        assertThat(resolution.outcome()).isEqualTo(CopyOutcome.ACCEPT);
        assertThat(resolution.by()).isEqualTo("legal.ul");
        assertThat(resolution.reason()).isEqualTo(Forms.REASON);
        assertThat(file().signatures()).hasSize(2);
    }

    @Test
    void a_copy_that_is_signed_again_replaces_the_first_and_its_signatures() {
        atSignature();
        bringCopy(SampleFiles.pdf("Un autre texte"));
        journey.sign(today()).complete("legal.ul", SignatureCollection.RESOLVE_COPY, Forms.resolution("SIGN_AGAIN"));

        assertStage(Stage.SIGNATURE);
        assertThat(file().signatures()).isEmpty();
        assertThat(journey.refused(
                        "sign.office",
                        SignatureCollection.RECORD_SIGNATURE,
                        journey.open(SignatureCollection.RECORD_SIGNATURE).get(0),
                        Forms.signature(today())))
                .contains("Original signé");

        journey.sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertThat(file().signatures()).hasSize(2);
    }

    @Test
    void a_copy_sent_back_takes_the_signatures_with_it() {
        atSignature();
        bringCopy(SampleFiles.pdf("Un autre texte"));
        journey.sign(today()).complete("legal.ul", SignatureCollection.RESOLVE_COPY, Forms.resolution("REVIEW"));

        assertStage(Stage.CHANGES_REQUESTED);
        assertThat(file().signatures()).isEmpty();
        assertThat(copies.differences(row().reference())).isEmpty();
    }

    @Test
    void a_signed_copy_changes_neither_while_it_is_decided_about_nor_afterwards() {
        atSignature();
        bringCopy(SampleFiles.pdf("Un autre texte"));
        journey.sign(today());
        assertThat(withdrawCopy()).isEqualTo(new Dossier.Change.Fixed(false));

        journey.complete("legal.ul", SignatureCollection.RESOLVE_COPY, Forms.resolution("ACCEPT"));

        assertThat(withdrawCopy()).isEqualTo(new Dossier.Change.Fixed(false));
    }

    @Test
    void a_copy_that_is_taken_away_before_it_is_compared_is_missed() {
        atSignature();
        journey.documents().completeSignature("sign.office", journey.reference());
        journey.open(SignatureCollection.RECORD_SIGNATURE)
                .forEach(task ->
                        journey.completeOnly(journey.someone("sign.office"), task.getId(), Forms.signature(today())));
        withdrawCopy();
        journey.runJobs();

        assertThat(journey.groups(SignatureCollection.RESOLVE_COPY)).containsExactly("legal-ul");
    }

    @Test
    void the_conditions_alone_are_those_of_the_whole_case() {
        atSignature();

        assertThat(files.conditions(row())).isEqualTo(file().conditions());
        assertThat(file().conditions().languages()).containsExactly("fr", "en");
    }

    private Dossier.Change withdrawCopy() {
        Document copy = documents.of(row().reference()).stream()
                .filter(document -> document.kind() == DocumentKind.SIGNED_ORIGINAL)
                .findFirst()
                .orElseThrow();
        return dossier.withdraw(people.reader("sign.office"), copy, false);
    }

    private CaseJourney atSignature() {
        return inApproval("LETTER_OF_INTENT", List.of("mines-nancy")).all(ApprovalChain.DECIDE, Forms.APPROVE);
    }

    private void bringCopy(byte[] content) {
        journey.documents().bring("sign.office", journey.reference(), DocumentKind.SIGNED_ORIGINAL, "fr", content);
    }

    private Map<String, Task> signatures() {
        return journey.open(SignatureCollection.RECORD_SIGNATURE).stream()
                .collect(Collectors.toMap(
                        task -> SignatureCollection.PARTY
                                .find(engine.getTaskService().getVariables(task.getId()))
                                .orElseThrow(),
                        Function.identity()));
    }

    private void record(String party, Map<String, Task> expected, String method) {
        journey.documents().completeSignature("sign.office", journey.reference());
        journey.completeOnly(
                journey.someone("sign.office"),
                Objects.requireNonNull(expected.get(party)).getId(),
                Forms.with(Forms.signature(today()), "signatureMethod", method));
        journey.runJobs();
    }
}
