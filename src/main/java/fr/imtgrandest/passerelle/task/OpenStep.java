package fr.imtgrandest.passerelle.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for someone.
 *
 * @param step id of the task in its model
 * @param name that the engine keeps
 * @param groups ids of the groups that may take it
 * @param people ids of the accounts that may take it by name
 * @param assignee id of the account that holds it
 */
public record OpenStep(
        String taskId,
        String step,
        String name,
        List<String> groups,
        List<String> people,
        @Nullable String assignee,
        Instant since,
        @Nullable Instant due) {}
