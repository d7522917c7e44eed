package fr.imtgrandest.passerelle.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case in one command.
 *
 * @param caseId reference of the case, or the id of its outermost process instance where it has none; null for entries of the
 *     engine's log that are about no case
 * @param endedTasks ids of the tasks that ended, answered or not
 * @param log what the engine noted in its own log of operations
 */
public record CaseChange(
        @Nullable String caseId,
        boolean started,
        boolean ended,
        List<VariableChange> variables,
        List<String> endedTasks,
        List<EngineLogEntry> log) {

    public CaseChange {
        variables = List.copyOf(variables);
        endedTasks = List.copyOf(endedTasks);
        log = List.copyOf(log);
    }

    /** A case of which nothing changed. */
    static CaseChange none(String caseId) {
        return new CaseChange(caseId, false, false, List.of(), List.of(), List.of());
    }

    /**
     * A variable, in text: JSON as it is stored, numbers and flags in words.
     *
     * @param before null when it had no value
     * @param after null when it has none any more
     */
    public record VariableChange(
            String name, @Nullable String before, @Nullable String after) {}
}
