package fr.imtgrandest.passerelle.engine;

import java.lang.reflect.Field;
// The commands whose contents we must see.
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** What an engine command was given; the engine keeps it in fields without accessors. */
enum CommandField {
    COMPLETED_TASK(CompleteTaskCmd.class, "taskId"),
    COMPLETION(CompleteTaskCmd.class, "variables"),
    SUBMITTED_TASK(SubmitTaskFormCmd.class, "taskId"),
    SUBMISSION(SubmitTaskFormCmd.class, "properties"),
    STARTED_DEFINITION(SubmitStartFormCmd.class, "processDefinitionId"),
    STARTED_BUSINESS_KEY(SubmitStartFormCmd.class, "businessKey"),
    START_SUBMISSION(SubmitStartFormCmd.class, "variables"),
    CLAIMED_TASK(ClaimTaskCmd.class, "taskId"),
    CLAIMED_BY(ClaimTaskCmd.class, "userId"),
    ASSIGNED_TASK(AbstractSetTaskPropertyCmd.class, "taskId"),
    ASSIGNED_TO(AbstractAddIdentityLinkCmd.class, "userId"),
    EXTENDING_QUERY(AbstractExecuteFilterCmd.class, "extendingQuery");

    private final Field field;

    CommandField(Class<?> owner, String name) {
        Field found = ReflectionUtils.findField(owner, name);
        if (found == null || found.getDeclaringClass() != owner) {
            throw new IllegalStateException("The engine's " + owner.getSimpleName() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(found);
        this.field = found;
    }

    @Nullable
    Object read(Object command) {
        return ReflectionUtils.getField(field, command);
    }

    @Nullable
    String readText(Command<?> command) {
        return (String) read(command);
    }

    void write(Command<?> command, Object value) {
        ReflectionUtils.setField(field, command, value);
    }
}
