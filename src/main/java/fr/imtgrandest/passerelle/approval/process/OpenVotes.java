package fr.imtgrandest.passerelle.approval.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The votes of a sitting that have not come in. */
@Component
class OpenVotes {

    private final TaskService tasks;

    OpenVotes(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The schools whose directors may still vote. */
    List<String> schools(DelegateExecution execution) {
        return tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(ApprovalChain.VOTE_TASK)
                .list()
                .stream()
                .map(this::school)
                .toList();
    }

    private String school(Task task) {
        Map<String, Object> variables = tasks.getVariables(task.getId(), List.of(ApprovalChain.VOTE_SCHOOL.name()));
        return ApprovalChain.VOTE_SCHOOL.find(variables).orElseThrow();
    }
}
