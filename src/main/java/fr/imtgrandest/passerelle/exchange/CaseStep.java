package fr.imtgrandest.passerelle.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that people did, or were asked to do.
 *
 * @param task id of the task, by which the journal names it; null for the start
 * @param step id in the process
 * @param by null while it waits, and where its due date closed it
 * @param endedAt null while it waits
 * @param closedUnanswered whether it ended without anyone doing it
 */
public record CaseStep(
        @Nullable String task,
        String step,
        Bilingual name,
        @Nullable Someone by,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean closedUnanswered,
        Bilingual day,
        List<Change> changes) {

    /** Somebody by the account, and by the name that people call them. */
    public record Someone(String account, String name) {}

    /**
     * A field that the step set.
     *
     * @param from null where it had no value
     * @param to null where it was emptied
     */
    public record Change(
            String id,
            Bilingual label,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable Bilingual text) {}
}
