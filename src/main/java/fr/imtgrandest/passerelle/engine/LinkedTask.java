package fr.imtgrandest.passerelle.engine;

import java.time.Instant;
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
        @Nullable Instant due) {}
