package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.agreement.Participation;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.support.BackgroundJobs;
import fr.imtgrandest.passerelle.support.FormValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** People who act in the same second, each in a thread of their own. */
class ConcurrencyTests extends CaseTestBase {

    @Test
    void schools_that_answer_and_groups_that_review_in_the_same_second_all_succeed() throws InterruptedException {
        journey.propose("member.mines-nancy", Forms.doubleDegree())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO);
        List<Task> invitations = journey.open(SchoolOptIn.ANSWER_INVITATION);
        assertThat(invitations).hasSize(5);

        assertThat(together(answering(invitations, Forms.JOIN))).containsOnly(Optional.empty());
        BackgroundJobs.runUntil(engine, () -> journey.executable().isEmpty());

        assertThat(file().answers())
                .extracting(Answer::school, Answer::participation)
                .containsExactlyInAnyOrderElementsOf(Forms.ALL_SCHOOLS.stream()
                        .map(school -> tuple(school, Participation.JOIN))
                        .toList());

        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.ready());
        List<Task> reviews = journey.open(ReviewRound.GIVE_OPINION);
        assertThat(reviews).hasSizeGreaterThanOrEqualTo(9);
        List<String> reviewers = reviews.stream().map(journey::asked).toList();

        assertThat(together(answering(reviews, Forms.FAVORABLE))).containsOnly(Optional.empty());
        BackgroundJobs.runUntil(engine, () -> journey.executable().isEmpty());

        assertThat(file().opinions()).extracting(OpinionGiven::by).containsExactlyInAnyOrderElementsOf(reviewers);
        assertStage(Stage.APPROVAL);
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(journey.instanceId())
                        .count())
                .isZero();
    }

    @Test
    void of_two_people_who_complete_the_same_task_at_once_one_wins_and_one_is_told() throws InterruptedException {
        exchangeAtDrafting();
        journey.documents().completeDraft("ri.mines-nancy", journey.reference());
        Task draft = journey.task("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT);
        List<Runnable> both = Stream.of("ri.mines-nancy", "member.mines-nancy")
                .<Runnable>map(login -> () -> submit(login, draft, Forms.readyExchange()))
                .toList();

        List<Optional<Throwable>> outcomes = together(both);

        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Optional::isPresent)
                .singleElement()
                .satisfies(told -> assertThat(told).containsInstanceOf(ProcessEngineException.class));
        assertStage(Stage.REVIEW);
        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).containsExactly("studies-mines-nancy", "wg-materials");
    }

    @Test
    void directors_who_vote_in_the_same_second_are_all_heard_and_the_result_is_established_once()
            throws InterruptedException {
        inVote("LETTER_OF_INTENT", List.of("mines-nancy", "tps", "insic"));
        List<Task> votes = journey.open(ApprovalChain.VOTE_TASK).subList(0, 2);
        List<String> voters = votes.stream().map(journey::asked).toList();

        assertThat(together(answering(votes, Forms.FOR))).containsOnly(Optional.empty());
        BackgroundJobs.runUntil(engine, () -> journey.executable().isEmpty());

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes()).extracting(VoteGiven::by).containsExactlyInAnyOrderElementsOf(voters);
        assertThat(journey.open(ApprovalChain.VOTE_TASK)).isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("serviceTask_concludeSitting")
                        .list())
                .filteredOn(sitting -> journey.instances().contains(sitting.getProcessInstanceId()))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void a_vote_in_the_moment_in_which_another_closes_the_sitting_is_kept_or_refused_but_never_lost()
            throws InterruptedException {
        inVote("LETTER_OF_INTENT", List.of("mines-nancy", "tps", "insic"));
        Task closing = journey.task("dir.ensg", ApprovalChain.VOTE_TASK);
        Task other = journey.task("dir.eost", ApprovalChain.VOTE_TASK);
        submit("dir.ensg", closing, Forms.FOR);
        Job closes = journey.executable().get(0);

        List<Optional<Throwable>> outcomes = together(List.of(
                () -> submit("dir.eost", other, Forms.FOR),
                () -> engine.getManagementService().executeJob(closes.getId())));
        journey.runJobs();

        assertStage(Stage.SIGNATURE);
        assertThat(file().votes())
                .extracting(VoteGiven::school)
                .containsExactlyInAnyOrderElementsOf(
                        outcomes.get(0).isEmpty() ? List.of("ensg", "eost") : List.of("ensg"));
    }

    private List<Runnable> answering(List<Task> tasks, Map<String, Object> form) {
        List<Runnable> acts = new ArrayList<>();
        for (Task task : tasks) {
            String login = journey.asked(task);
            acts.add(() -> submit(login, task, form));
        }
        return acts;
    }

    private void submit(String login, Task task, Map<String, Object> form) {
        journey.as(journey.someone(login), () -> {
            engine.getFormService().submitTaskForm(task.getId(), FormValues.of(form));
            return login;
        });
    }

    /** Lets all act at once: for each, what went wrong. */
    private static List<Optional<Throwable>> together(List<Runnable> acts) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CountDownLatch ready = new CountDownLatch(acts.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    act.run();
                    return act;
                }));
            }
            List<Optional<Throwable>> outcomes = new ArrayList<>();
            for (Future<?> one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<Throwable> outcome(Future<?> act) throws InterruptedException {
        try {
            act.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.ofNullable(e.getCause());
        }
    }
}
