package fr.imtgrandest.passerelle.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case as the engine's history tells it.
 *
 * @param taskId null for the start
 * @param step id in its model
 * @param name that the engine keeps
 * @param who id of the account that did it; null while it is open or when its due date closed it
 * @param endedAt null while it is open
 * @param closedBySystem whether it ended without anyone doing it
 * @param changes the fields it set, with what they were before
 */
public record PastStep(
        @Nullable String taskId,
        String step,
        String name,
        @Nullable String who,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean closedBySystem,
        List<Change> changes) {

    /**
     * A field that changed, in the values of the form.
     *
     * @param from null when it had no value
     * @param to null when it was emptied
     */
    public record Change(
            String field, @Nullable Object from, @Nullable Object to) {}

    /** How long it waited, until its end or until now. */
    public Duration waited(Instant now) {
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }
}
