package fr.imtgrandest.passerelle.journal.process;

import fr.imtgrandest.passerelle.engine.EngineLogEntry;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.journal.EngineLogs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Reads the log of operations by the engine's public API, a day at a time, which can ask for no entry by its id. */
@Component
class HistoryLogs implements EngineLogs {

    private static final Duration WINDOW = Duration.ofDays(1);

    private final HistoryService history;
    private final SystemAccess system;

    HistoryLogs(HistoryService history, SystemAccess system) {
        this.history = history;
        this.system = system;
    }

    @Override
    public Map<String, String> digests(Instant from, Instant to) {
        Map<String, String> digests = new HashMap<>();
        Instant begin = from.truncatedTo(ChronoUnit.DAYS);
        while (!begin.isAfter(to)) {
            Instant end = begin.plus(WINDOW);
            for (UserOperationLogEntry entry : between(begin, end)) {
                EngineLogEntry read = EngineLogEntry.of(entry);
                digests.put(read.id(), read.digest());
            }
            begin = end;
        }
        return digests;
    }

    /** The engine's bounds are both excluded. */
    private List<UserOperationLogEntry> between(Instant from, Instant to) {
        return system.read(() -> history.createUserOperationLogQuery()
                .afterTimestamp(Date.from(from.minusMillis(1)))
                .beforeTimestamp(Date.from(to))
                .list());
    }
}
