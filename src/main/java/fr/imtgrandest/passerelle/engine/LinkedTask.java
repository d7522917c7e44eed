package fr.imtgrandest.passerelle.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * An open task with the people and groups that it waits for.
 *
 * @param step id of the task in its model
 * @param due null without a due date
 */
public record LinkedTask(
        TaskLinks links,
        String step,
        Instant created,
        @Nullable Instant due) {

    public static LinkedTask of(Task task, TaskLinks links) {
        @Nullable Date due = task.getDueDate();
        return new LinkedTask(
                links,
                task.getTaskDefinitionKey(),
                task.getCreateTime().toInstant(),
                due == null ? null : due.toInstant());
    }
}
