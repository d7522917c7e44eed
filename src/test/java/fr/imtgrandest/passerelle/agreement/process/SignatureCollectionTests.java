package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.LegalStatus;
import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.support.EveryFlowTaken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

@EveryFlowTaken(SignatureCollection.PROCESS)
class SignatureCollectionTests extends CaseTestBase {

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

    private Map<String, Task> signatures() {
        return journey.open(SignatureCollection.RECORD_SIGNATURE).stream()
                .collect(Collectors.toMap(
                        task -> SignatureCollection.PARTY
                                .find(engine.getTaskService().getVariables(task.getId()))
                                .orElseThrow(),
                        Function.identity()));
    }

    private void record(String party, Map<String, Task> expected, String method) {
        journey.completeOnly(
                journey.someone("sign.office"),
                Objects.requireNonNull(expected.get(party)).getId(),
                Forms.with(Forms.signature(today()), "signatureMethod", method));
        journey.runJobs();
    }
}
