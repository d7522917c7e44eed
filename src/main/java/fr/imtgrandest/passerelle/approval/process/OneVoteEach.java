package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.DECISIONS;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.task.CaseVariables;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Someone who directs two schools for a while has one vote in the college: their first vote or decision of the round. */
@Component
class OneVoteEach {

    private final TaskService tasks;
    private final HistoryService history;
    private final SystemAccess system;

    OneVoteEach(TaskService tasks, HistoryService history, SystemAccess system) {
        this.tasks = tasks;
        this.history = history;
        this.system = system;
    }

    /** Whether whoever submits a vote has voted in this approval already, or decided in its round as a director. */
    boolean hasVoted(Submission submission) {
        return decided(submission)
                || submission
                        .taskId()
                        .filter(task -> system.read(() -> voted(task, submission.userId())))
                        .isPresent();
    }

    private static boolean decided(Submission submission) {
        int round = submission.stored(CaseVariables.ROUND).orElse(1);
        return submission.stored(DECISIONS).orElse(List.of()).stream()
                .anyMatch(given ->
                        given.round() == round && given.by().equals(submission.userId()) && given.standsForVote());
    }

    private boolean voted(String voteTaskId, String userId) {
        String instance =
                tasks.createTaskQuery().taskId(voteTaskId).singleResult().getProcessInstanceId();
        return history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(ApprovalChain.VOTE_TASK)
                        .taskAssignee(userId)
                        .taskDeleteReason("completed")
                        .count()
                > 0;
    }
}
