package fr.imtgrandest.passerelle.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for someone, as a line of one of our pages.
 *
 * @param step id of the task in its model
 * @param name what to do, in the reader's language
 * @param reference of the case it belongs to; null when the task does not say
 * @param partner null when the task does not say
 * @param due the day in Europe/Paris; null without a due date
 * @param late whether the due time has passed
 */
public record WaitingTask(
        String id,
        String step,
        String name,
        @Nullable String reference,
        @Nullable String partner,
        @Nullable LocalDate due,
        boolean late) {}
