package fr.imtgrandest.passerelle.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the journal says, all of it under its seal; notes stand beside it.
 *
 * @param at to the microsecond
 * @param act what was done, in code
 * @param actor null when nobody acted
 * @param subject what it was done to; null where chain, step and task say it
 * @param step id of the task in its model; null outside of tasks
 * @param contentHash of the substance that the act was about; null where there is none
 * @param request id of the request that it came by; null outside of requests
 * @param endedTasks ids of the tasks that ended by it
 * @param engineLog what the engine noted of it in its own log
 */
public record Deed(
        Instant at,
        EntryKind kind,
        String act,
        @Nullable Actor actor,
        @Nullable String subject,
        @Nullable String step,
        @Nullable String task,
        @Nullable String contentHash,
        @Nullable String request,
        List<String> endedTasks,
        EngineLog engineLog) {

    public Deed {
        at = at.truncatedTo(ChronoUnit.MICROS);
        endedTasks = List.copyOf(endedTasks);
    }
}
