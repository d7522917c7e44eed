package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.engine.ActForbiddenException;
import fr.imtgrandest.passerelle.support.GivenGroups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a seat in a sitting of the college, and what becomes of votes at the moment in which it closes. */
class CollegeSittingTests extends CaseTestBase {

    private static final String VOTE = ApprovalChain.VOTE_TASK;
    private static final String TYPE = "LETTER_OF_INTENT";
    private static final List<String> THREE = List.of("mines-nancy", "tps", "insic");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_vote_that_is_cast_but_not_counted_yet_keeps_a_sitting_open_that_another_would_close() {
        inVote(TYPE, THREE);
        cast("dir.ensg");
        Job first = messages().get(0);
        cast("dir.eost");

        engine.getManagementService().executeJob(first.getId());
        assertStage(Stage.APPROVAL);
        assertThat(journey.groups(VOTE)).containsExactly("dir-telecom-nancy");
        journey.runJobs();

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes())
                .extracting(VoteGiven::school, VoteGiven::vote)
                .containsExactly(tuple("ensg", Vote.FOR), tuple("eost", Vote.FOR));
    }

    /** T is the end of the sitting for one director who did not vote, V is the vote of the third, cast in time. */
    @ParameterizedTest
    @ValueSource(strings = {"VTT", "TVT", "TTV"})
    void a_vote_in_time_counts_in_whatever_order_the_sitting_ends(String order) {
        inVote(TYPE, THREE);
        cast("dir.eost");
        List<Job> vote = messages();
        clock.advance(Duration.ofDays(11));
        List<Job> ends = new ArrayList<>(journey.executable());
        ends.removeIf(job -> job.getId().equals(vote.get(0).getId()));
        assertThat(ends).hasSize(2);

        for (int step = 0; step < order.length(); step++) {
            run(order.charAt(step) == 'V' ? vote.get(0) : ends.remove(0));
        }

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes()).extracting(VoteGiven::school).containsExactly("eost");
        journey.sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    @Test
    void a_director_who_proposed_has_no_seat_and_another_decides_for_their_school() {
        String proposer = "dir.tps";
        given().give(proposer, "wg-international");
        try {
            toDecisions(proposer, List.of("tps", "mines-nancy", "insic", "ensg"));
        } finally {
            given().take(proposer, "wg-international");
        }

        assertThat(journey.groups(ApprovalChain.DECIDE)).containsExactly("dir-ensg", "dir-insic", "dir-mines-nancy");
        assertThat(journey.open(ApprovalChain.DECIDE))
                .filteredOn(task -> !journey.candidates(task).isEmpty())
                .singleElement()
                .satisfies(task -> assertThat(journey.candidates(task))
                        .containsExactly(
                                "dir.college",
                                "dir.ensg",
                                "dir.eost",
                                "dir.insic",
                                "dir.mines-nancy",
                                "dir.telecom-nancy"));
        journey.all(ApprovalChain.DECIDE, Forms.APPROVE);

        assertThat(journey.groups(VOTE))
                .as("three of the five who vote are not two thirds")
                .containsExactly("dir-eost", "dir-telecom-nancy");
        assertThat(asked(proposer)).isEmpty();
        journey.complete("dir.eost", VOTE, Forms.against("Trop cher."))
                .complete("dir.telecom-nancy", VOTE, Forms.against("Trop cher."));
        assertEnded(Ending.APPROVAL_REJECTED, "Trop cher.");
    }

    @Test
    void who_directs_two_schools_for_a_while_has_one_vote() {
        given().give("dir.eost", "dir-telecom-nancy");
        try {
            inVote(TYPE, THREE);
            List<Task> asked = journey.seen("dir.eost", VOTE);
            assertThat(asked).hasSize(2);
            journey.completeOnly(journey.someone("dir.eost"), asked.get(0).getId(), Forms.FOR);

            assertThatThrownBy(() -> journey.completeOnly(
                            journey.someone("dir.eost"), asked.get(1).getId(), Forms.FOR))
                    .isInstanceOf(ActForbiddenException.class)
                    .hasMessageContaining("déjà répondu");
        } finally {
            given().take("dir.eost", "dir-telecom-nancy");
        }
    }

    @Test
    void where_one_of_two_directors_proposed_the_other_votes() {
        String proposer = "member.ensg";
        given().give(proposer, "dir-ensg");
        try {
            toDecisions(proposer, THREE).all(ApprovalChain.DECIDE, Forms.APPROVE);

            assertThat(journey.groups(VOTE)).containsExactly("dir-eost", "dir-telecom-nancy");
            assertThat(asked(proposer)).isEmpty();
            journey.complete("dir.ensg", VOTE, Forms.FOR);
            assertStage(Stage.SIGNATURE);
        } finally {
            given().take(proposer, "dir-ensg");
        }
    }

    private CaseJourney toDecisions(String proposer, List<String> schools) {
        return journey.propose(proposer, Forms.proposal(TYPE, schools))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO)
                .all(SchoolOptIn.ANSWER_INVITATION, Forms.JOIN)
                .complete("ri." + schools.get(0), AgreementProposal.DRAFT_AGREEMENT, Forms.ready(TYPE))
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
    }

    /** Votes for it, and leaves to others what the engine has to do then. */
    private void cast(String login) {
        journey.completeOnly(journey.someone(login), journey.task(login, VOTE).getId(), Forms.FOR);
    }

    private List<Job> messages() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceIds(Set.copyOf(journey.instances()))
                .messages()
                .list();
    }

    /** Runs a job unless another has taken it away. */
    private void run(Job job) {
        if (journey.executable().stream().anyMatch(open -> open.getId().equals(job.getId()))) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    /** The decisions and votes that a person finds. */
    private List<Task> asked(String login) {
        return journey.as(
                journey.someone(login),
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(journey.reference())
                        .list());
    }

    private GivenGroups given() {
        return new GivenGroups(engine.getIdentityService(), jdbc);
    }
}
