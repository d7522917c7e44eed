package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The decisions of directors; {@link CollegeVoteTests} has the vote. */
class ApprovalChainTests extends CaseTestBase {

    private static final List<String> THREE = List.of("mines-nancy", "tps", "insic");

    @Test
    void a_school_that_rejects_leaves_alone_and_takes_its_signature_with_it() {
        inApproval("LETTER_OF_INTENT", THREE);
        assertThat(journey.groups(ApprovalChain.DECIDE)).containsExactly("dir-insic", "dir-mines-nancy", "dir-tps");
        int opinions = file().opinions().size();

        journey.complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.APPROVE)
                .complete("dir.insic", ApprovalChain.DECIDE, Forms.decision("REJECT"));
        assertThat(journey.groups(ApprovalChain.DECIDE)).as("all are heard").containsExactly("dir-tps");
        journey.complete("dir.tps", ApprovalChain.DECIDE, Forms.decision("APPROVE_WITH_CONDITIONS"));

        assertThat(journey.groups(ApprovalChain.VOTE_TASK))
                .as("a rejection is a vote too")
                .containsExactly("dir-ensg", "dir-eost", "dir-telecom-nancy");
        journey.complete("dir.eost", ApprovalChain.VOTE_TASK, Forms.FOR);

        assertStage(Stage.SIGNATURE);
        assertThat(file().joining()).containsExactly("mines-nancy", "tps");
        assertThat(file().opinions()).as("nobody is asked again").hasSize(opinions);
        assertThat(file().decisions())
                .extracting(DecisionGiven::school, DecisionGiven::decision, DecisionGiven::reason, DecisionGiven::by)
                .containsExactly(
                        tuple("mines-nancy", Decision.APPROVE, null, "dir.mines-nancy"),
                        tuple("insic", Decision.REJECT, Forms.REASON, "dir.insic"),
                        tuple("tps", Decision.APPROVE_WITH_CONDITIONS, Forms.REASON, "dir.tps"));
        journey.sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertThat(register.find(row().reference()).orElseThrow().signatures())
                .extracting("party")
                .containsExactlyInAnyOrder("ul", "unistra", "partner");
    }

    @Test
    void without_its_lead_school_a_case_is_rejected_although_others_approve() {
        inApproval("LETTER_OF_INTENT", List.of("mines-nancy", "tps"))
                .complete("dir.tps", ApprovalChain.DECIDE, Forms.APPROVE)
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.decision("REJECT"));

        assertEnded(Ending.APPROVAL_REJECTED, Forms.REASON);
    }

    @Test
    void a_request_for_changes_opens_a_round_without_the_school_that_rejected() {
        inApproval("LETTER_OF_INTENT", THREE)
                .complete("dir.tps", ApprovalChain.DECIDE, Forms.decision("REJECT"))
                .complete("dir.insic", ApprovalChain.DECIDE, Forms.decision("REQUEST_CHANGES"))
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.APPROVE);

        assertStage(Stage.CHANGES_REQUESTED);
        assertThat(file().round()).isEqualTo(2);
        assertThat(file().joining()).containsExactly("mines-nancy", "insic");

        journey.renewText()
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.ready("LETTER_OF_INTENT"))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);

        assertThat(journey.groups(ApprovalChain.DECIDE)).containsExactly("dir-insic", "dir-mines-nancy");
        assertThat(file().opinions())
                .filteredOn(opinion -> opinion.round() == 2)
                .extracting(OpinionGiven::group)
                .contains("ri-insic")
                .doesNotContain("ri-tps", "ri-alliance");
    }
}
