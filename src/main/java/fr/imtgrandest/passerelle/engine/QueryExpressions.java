package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;

// Only the internal query classes show the expressions they hold.

/** Keeps people from having expressions evaluated by a query of theirs, which would be code execution. */
final class QueryExpressions {

    private QueryExpressions() {}

    /**
     * Refuses a query with an expression anywhere; the engine itself overlooks those inside or-queries (CVE-2026-109432).
     *
     * @throws BadUserRequestException if there is one
     */
    static void refuse(Command<?> command) {
        boolean found = command instanceof AbstractExecuteFilterCmd
                ? has(CommandField.EXTENDING_QUERY.read(command))
                : has(command);
        if (found) {
            throw new BadUserRequestException("Expressions are not allowed in queries");
        }
    }

    /** The parts of a task query all hold the same list of parts, hence no recursion. */
    private static boolean has(@Nullable Object query) {
        if (query instanceof TaskQueryImpl tasks && tasks.getQueries().stream().anyMatch(QueryExpressions::hasItself)) {
            return true;
        }
        return query instanceof AbstractQuery<?, ?> any && hasItself(any);
    }

    private static boolean hasItself(AbstractQuery<?, ?> query) {
        return !query.getExpressions().isEmpty();
    }
}
