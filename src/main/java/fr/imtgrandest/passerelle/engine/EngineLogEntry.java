package fr.imtgrandest.passerelle.engine;

import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.time.Instant;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.jspecify.annotations.Nullable;

// The engine hands its entries to listeners as an internal entity, and to readers by a public interface.

/**
 * An entry of the engine's log of operations.
 *
 * @param digest over all that it says
 */
public record EngineLogEntry(String id, String digest) {

    static EngineLogEntry of(UserOperationLogEntryEventEntity entry) {
        return new EngineLogEntry(
                entry.getId(),
                digest(
                        entry.getId(),
                        entry.getOperationId(),
                        entry.getOperationType(),
                        entry.getEntityType(),
                        entry.getTaskId(),
                        entry.getProcessInstanceId(),
                        entry.getUserId(),
                        entry.getTimestamp().toInstant(),
                        entry.getProperty(),
                        entry.getOrgValue(),
                        entry.getNewValue()));
    }

    /** The same entry as the engine's history tells it later. */
    public static EngineLogEntry of(UserOperationLogEntry entry) {
        return new EngineLogEntry(
                entry.getId(),
                digest(
                        entry.getId(),
                        entry.getOperationId(),
                        entry.getOperationType(),
                        entry.getEntityType(),
                        entry.getTaskId(),
                        entry.getProcessInstanceId(),
                        entry.getUserId(),
                        entry.getTimestamp().toInstant(),
                        entry.getProperty(),
                        entry.getOrgValue(),
                        entry.getNewValue()));
    }

    private static String digest(
            String id,
            @Nullable String operation,
            @Nullable String type,
            @Nullable String entity,
            @Nullable String task,
            @Nullable String instance,
            @Nullable String user,
            Instant at,
            @Nullable String property,
            @Nullable String before,
            @Nullable String after) {
        return new Fingerprint()
                .add(id)
                .add(operation)
                .add(type)
                .add(entity)
                .add(task)
                .add(instance)
                .add(user)
                .add(at.toString())
                .add(property)
                .add(before)
                .add(after)
                .hex();
    }
}
