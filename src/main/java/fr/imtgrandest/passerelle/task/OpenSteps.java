package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads whom a case waits for. */
@Component
class OpenSteps {

    private final TaskService tasks;

    OpenSteps(TaskService tasks) {
        this.tasks = tasks;
    }

    List<OpenStep> of(Reference reference) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference.toString())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(this::openStep)
                .toList();
    }

    private OpenStep openStep(Task task) {
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
        return new OpenStep(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                links.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .toList(),
                links.stream()
                        .map(IdentityLink::getUserId)
                        .filter(user -> user != null && !user.equals(task.getAssignee()))
                        .toList(),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
