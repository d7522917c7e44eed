package fr.imtgrandest.passerelle.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for someone, as a line of their home page.
 *
 * @param reference of the case it belongs to; null when the task does not say
 * @param partner null when the task does not say
 * @param due the day in Europe/Paris; null without a due date
 * @param late whether the due time has passed
 */
public record WaitingTask(
        String id,
        String name,
        @Nullable String reference,
        @Nullable String partner,
        @Nullable LocalDate due,
        boolean late) {}
