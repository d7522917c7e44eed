package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.DECISIONS;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.CaseVariables;
import java.util.List;
import java.util.Map;
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

    /** Whether a person has voted, or decided as a director, in the approval that a vote belongs to. */
    boolean hasVoted(String voteTaskId, String userId) {
        return system.read(() -> decided(tasks.getVariables(voteTaskId), userId) || voted(voteTaskId, userId));
    }

    private static boolean decided(Map<String, Object> variables, String userId) {
        int round = CaseVariables.ROUND.find(variables).orElse(1);
        return DECISIONS.find(variables).orElse(List.of()).stream()
                .anyMatch(given -> given.round() == round
                        && given.by().equals(userId)
                        && given.school() != null
                        && given.group().equals(Groups.director(given.school())));
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
