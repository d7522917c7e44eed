package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

// Within a running command the entities of the engine know more than its queries.

/** Names the case to which a process instance belongs. */
final class CaseIds {

    private CaseIds() {}

    /** The business key of an outermost process instance, or its id where it has none. */
    static String of(String root, CommandContext context) {
        ExecutionEntity running = context.getExecutionManager().findExecutionById(root);
        String key = running == null ? ended(root, context) : running.getBusinessKey();
        return key == null ? root : key;
    }

    private static @Nullable String ended(String root, CommandContext context) {
        HistoricProcessInstanceEventEntity instance =
                context.getDbEntityManager().selectById(HistoricProcessInstanceEventEntity.class, root);
        return instance == null ? null : instance.getBusinessKey();
    }
}
