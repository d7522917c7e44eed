package fr.imtgrandest.passerelle.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task began to wait for someone, in the transaction in which it does.
 *
 * @param remindAt when to remind of it; null where nobody should
 * @param due null without a due date
 */
public record TaskOpened(
        String taskId, @Nullable Instant remindAt, @Nullable Instant due) {}
