package fr.imtgrandest.passerelle.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.jspecify.annotations.Nullable;

// The engine tells what a variable becomes by an internal event, before it writes it over what its history holds.

/** Gathers how variables change in one command. */
final class VariableTrace {

    /** What the engine counts with in parallel activities. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private final Map<String, Change> byInstance = new LinkedHashMap<>();

    /** A variable of one scope, with the execution that held it last. */
    private record Change(
            String name,
            @Nullable String before,
            @Nullable String after,
            @Nullable String removedFrom) {}

    void note(HistoricVariableUpdateEventEntity event) {
        if (isOfNoMatter(event)) {
            return;
        }
        String id = event.getVariableInstanceId();
        Change earlier = byInstance.get(id);
        String before = earlier == null ? before(event) : earlier.before();
        boolean removed = event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE);
        byInstance.put(
                id,
                new Change(
                        event.getVariableName(),
                        before,
                        removed ? null : text(event),
                        removed ? event.getExecutionId() : null));
    }

    /** The engine's counters, the columns of a task list, and what a called process is given of what its case has. */
    private static boolean isOfNoMatter(HistoricVariableUpdateEventEntity event) {
        boolean handedDown =
                event.isInitial() && !event.getProcessInstanceId().equals(event.getRootProcessInstanceId());
        return COUNTERS.contains(event.getVariableName()) || event.getTaskId() != null || handedDown;
    }

    /** The variables that are different now. Those that end with their scope are no change. */
    List<CaseChange.VariableChange> changes() {
        return byInstance.values().stream()
                .filter(change -> change.removedFrom() == null || lives(change.removedFrom()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .map(change -> new CaseChange.VariableChange(change.name(), change.before(), change.after()))
                .toList();
    }

    private static boolean lives(String execution) {
        return Context.getCommandContext().getExecutionManager().findExecutionById(execution) != null;
    }

    private static @Nullable String before(HistoricVariableUpdateEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)) {
            return null;
        }
        HistoricVariableInstanceEntity stored = Context.getCommandContext()
                .getDbEntityManager()
                .selectById(HistoricVariableInstanceEntity.class, event.getVariableInstanceId());
        return stored == null
                ? null
                : text(
                        stored.getSerializerName(),
                        stored.getTextValue(),
                        stored.getLongValue(),
                        stored.getDoubleValue(),
                        stored.getByteArrayValue());
    }

    private static @Nullable String text(HistoricVariableUpdateEventEntity event) {
        return text(
                event.getSerializerName(),
                event.getTextValue(),
                event.getLongValue(),
                event.getDoubleValue(),
                event.getByteValue());
    }

    private static @Nullable String text(
            @Nullable String type,
            @Nullable String text,
            @Nullable Long whole,
            @Nullable Double decimal,
            byte @Nullable [] bytes) {
        if ("boolean".equals(type) && whole != null) {
            return String.valueOf(whole == 1);
        }
        if (bytes != null) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (whole != null) {
            return whole.toString();
        }
        return decimal == null ? text : decimal.toString();
    }
}
