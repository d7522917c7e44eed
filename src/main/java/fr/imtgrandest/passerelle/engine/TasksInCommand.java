package fr.imtgrandest.passerelle.engine;

import java.util.Optional;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

// Within a running command a task is its entity, and the rights on it are asked of internal checkers.

/** Finds the task that a command of a person names, and asks whether they may. */
final class TasksInCommand {

    private TasksInCommand() {}

    /**
     * The task, together with the case that it belongs to; null if there is none.
     *
     * @throws NotFoundException if someone else is ending it at this moment
     */
    static @Nullable TaskEntity find(@Nullable String taskId, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && (task.getExecution() == null || task.getProcessInstance() == null)) {
            throw new NotFoundException("Cannot find task with id " + taskId + ": task is null");
        }
        return task;
    }

    /** Whoever does not see the task learns nothing about it from what is refused. */
    static void requireSeen(TaskEntity task, CommandContext context) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
    }

    static void requireWork(TaskEntity task, CommandContext context) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
    }

    /** Where somebody does something that is about no content, such as taking the task. */
    static TaskAt at(TaskEntity task, CommandContext context) {
        return at(task, null, context);
    }

    /** Where somebody answers, and about which content. */
    static TaskAt answered(TaskEntity task, CommandContext context) {
        return at(task, CaseContent.HASH.find(task).orElse(null), context);
    }

    private static TaskAt at(TaskEntity task, @Nullable String contentHash, CommandContext context) {
        return new TaskAt(
                task.getId(),
                Optional.ofNullable(task.getTaskDefinitionKey()).orElse(""),
                CaseIds.of(root(task), context),
                LinkedPeople.of(task).candidateGroups(),
                contentHash);
    }

    static OpenTask open(TaskEntity task) {
        return new OpenTask(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey(), root(task));
    }

    /** Id of the outermost process instance. */
    static String root(TaskEntity task) {
        return task.getExecution().getRootProcessInstanceId();
    }
}
