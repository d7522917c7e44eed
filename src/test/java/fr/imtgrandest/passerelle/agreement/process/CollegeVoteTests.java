package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.support.EveryFlowTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the college of directors decides by vote, after the schools that take part have decided. */
@EveryFlowTaken(ApprovalChain.PROCESS)
class CollegeVoteTests extends CaseTestBase {

    private static final String VOTE = ApprovalChain.VOTE_TASK;
    private static final String TYPE = "LETTER_OF_INTENT";

    /** The director of Mines Nancy chairs. */
    private static final List<String> WITHOUT_CHAIR = List.of("tps", "insic");

    @Test
    void a_vote_closes_once_it_is_carried_and_asks_only_directors_who_did_not_decide() {
        inVote(TYPE, List.of("mines-nancy", "tps", "insic"));

        assertStage(Stage.APPROVAL);
        assertThat(journey.groups(VOTE)).containsExactly("dir-ensg", "dir-eost", "dir-telecom-nancy");
        assertOpen(10, 7);

        journey.complete("dir.eost", VOTE, Forms.FOR);

        assertStage(Stage.SIGNATURE);
        assertThat(journey.open(VOTE)).as("nobody else could change it").isEmpty();
        assertThat(file().votes())
                .extracting(VoteGiven::round, VoteGiven::school, VoteGiven::vote, VoteGiven::by)
                .containsExactly(tuple(1, "eost", Vote.FOR, "dir.eost"));
        journey.sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    @Test
    void a_defeated_motion_rejects_the_case_for_the_reasons_of_those_against() {
        inVote(TYPE, WITHOUT_CHAIR)
                .complete("dir.ensg", VOTE, Forms.against("Trop cher."))
                .complete("dir.telecom-nancy", VOTE, Forms.against("Trop tôt."));
        assertThat(journey.groups(VOTE)).containsExactly("dir-eost", "dir-mines-nancy");

        journey.complete("dir.mines-nancy", VOTE, Forms.against("Trop cher."));

        assertEnded(Ending.APPROVAL_REJECTED, "Trop cher.\nTrop tôt.");
        assertThat(file().votes()).hasSize(3);
    }

    @Test
    void a_rejection_counts_as_a_vote_against_when_the_college_votes_on_those_who_stay() {
        inApproval(TYPE, List.of("mines-nancy", "tps", "insic"))
                .complete("dir.insic", ApprovalChain.DECIDE, Forms.decision("REJECT"))
                .all(ApprovalChain.DECIDE, Forms.APPROVE);
        assertThat(file().joining()).containsExactly("mines-nancy", "tps");

        for (String voter : List.of("dir.ensg", "dir.eost", "dir.telecom-nancy")) {
            assertStage(Stage.APPROVAL);
            journey.complete(voter, VOTE, Forms.against("Pas sans l’InSIC."));
        }

        assertEnded(Ending.APPROVAL_REJECTED, Forms.REASON + "\nPas sans l’InSIC.");
    }

    @Test
    void the_chair_breaks_a_tie() {
        inVote(TYPE, List.of("mines-nancy", "tps"))
                .complete("dir.ensg", VOTE, Forms.against("Trop cher."))
                .complete("dir.eost", VOTE, Forms.against("Trop tôt."))
                .complete("dir.insic", VOTE, Forms.ABSTAIN)
                .complete("dir.telecom-nancy", VOTE, Forms.ABSTAIN);

        assertStage(Stage.SIGNATURE);
        journey.sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    @Test
    void a_tie_that_the_chair_does_not_break_opens_a_round_in_which_all_vote_anew() {
        inVote(TYPE, WITHOUT_CHAIR)
                .complete("dir.ensg", VOTE, Forms.against("Trop cher."))
                .complete("dir.eost", VOTE, Forms.against("Trop tôt."))
                .complete("dir.mines-nancy", VOTE, Forms.ABSTAIN)
                .complete("dir.telecom-nancy", VOTE, Forms.ABSTAIN);

        assertStage(Stage.CHANGES_REQUESTED);
        assertThat(file().round()).isEqualTo(2);

        journey.complete("ri.tps", AgreementProposal.DRAFT_AGREEMENT, Forms.ready(TYPE))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE);
        assertThat(journey.groups(VOTE))
                .containsExactly("dir-ensg", "dir-eost", "dir-mines-nancy", "dir-telecom-nancy");
        journey.complete("dir.ensg", VOTE, Forms.FOR);
        assertStage(Stage.APPROVAL);
        journey.complete("dir.eost", VOTE, Forms.FOR);

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes()).extracting(VoteGiven::round).containsExactly(1, 1, 1, 1, 2, 2);
    }

    @Test
    void above_fifty_thousand_euros_more_for_than_against_is_not_enough() {
        inTwoThirds("50000.01")
                .complete("dir.ensg", VOTE, Forms.against("Trop cher."))
                .complete("dir.eost", VOTE, Forms.against("Trop cher."))
                .complete("dir.telecom-nancy", VOTE, Forms.ABSTAIN);

        assertEnded(Ending.APPROVAL_REJECTED, "Trop cher.");
    }

    @Test
    void at_fifty_thousand_euros_more_for_than_against_is_enough() {
        inTwoThirds("50000.00").complete("dir.ensg", VOTE, Forms.against("Trop cher."));

        assertStage(Stage.SIGNATURE);
    }

    @Test
    void four_schools_are_two_thirds_of_the_college_and_ask_nobody_else() {
        inVote(TYPE, List.of("mines-nancy", "tps", "insic", "eost"));

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes()).isEmpty();
    }

    @Test
    void six_schools_have_voted_by_deciding() {
        inApproval(TYPE, Forms.ALL_SCHOOLS)
                .complete("dir.eost", ApprovalChain.DECIDE, Forms.decision("REJECT"))
                .complete("dir.insic", ApprovalChain.DECIDE, Forms.decision("REJECT"))
                .all(ApprovalChain.DECIDE, Forms.APPROVE);
        assertThat(journey.groups(ReviewRound.GIVE_OPINION))
                .as("what was said of six schools is asked again for four")
                .containsExactly("ri-alliance");
        journey.complete("ri.alliance", ReviewRound.GIVE_OPINION, Forms.FAVORABLE);

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes()).isEmpty();
    }

    @Test
    void without_quorum_a_second_sitting_asks_who_has_not_voted_and_needs_none() {
        inVote(TYPE, WITHOUT_CHAIR).complete("dir.eost", VOTE, Forms.ABSTAIN);

        clock.advance(Duration.ofDays(10));
        journey.runJobs();

        assertStage(Stage.APPROVAL);
        assertThat(journey.groups(VOTE)).containsExactly("dir-ensg", "dir-mines-nancy", "dir-telecom-nancy");
        assertOpen(8, 5);

        journey.complete("dir.ensg", VOTE, Forms.against("Trop cher."));
        clock.advance(Duration.ofDays(8));
        journey.runJobs();

        assertStage(Stage.SIGNATURE);
        journey.sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertThat(file().votes())
                .extracting(VoteGiven::school, VoteGiven::vote)
                .containsExactly(tuple("eost", Vote.ABSTAIN), tuple("ensg", Vote.AGAINST));
    }

    @Test
    void a_second_sitting_to_which_nobody_comes_counts_what_was_decided() {
        inVote(TYPE, WITHOUT_CHAIR);
        clock.advance(Duration.ofDays(10).minusHours(1));
        journey.runJobs();
        assertThat(journey.open(VOTE)).hasSize(4);

        clock.advance(Duration.ofHours(1));
        journey.runJobs();
        assertThat(journey.open(VOTE)).hasSize(4);
        assertStage(Stage.APPROVAL);
        clock.advance(Duration.ofDays(8));
        journey.runJobs();

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes()).isEmpty();
    }

    /** Three schools, the chair's among them, that approved an agreement of this amount. */
    private CaseJourney inTwoThirds(String amount) {
        return journey.propose("member.mines-nancy", Forms.proposal(TYPE, List.of("mines-nancy", "tps", "insic")))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO)
                .all(SchoolOptIn.ANSWER_INVITATION, Forms.JOIN)
                .complete(
                        "ri.mines-nancy",
                        AgreementProposal.DRAFT_AGREEMENT,
                        Forms.with(Forms.ready(TYPE), "amountEur", amount))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE);
    }

    private void assertOpen(int days, int reminder) {
        assertThat(journey.open(VOTE)).isNotEmpty().allSatisfy(task -> {
            Instant opened = task.getCreateTime().toInstant();
            assertThat(Duration.between(opened, task.getDueDate().toInstant()).toDays())
                    .isEqualTo(days);
            assertThat(Duration.between(opened, task.getFollowUpDate().toInstant())
                            .toDays())
                    .isEqualTo(reminder);
        });
    }
}
