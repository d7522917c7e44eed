package fr.imtgrandest.passerelle.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

// The commands whose contents we must see.

/** What an engine command was given; the engine keeps it in fields without accessors. */
final class CommandField {

    static final CommandField COMPLETED_TASK = new CommandField(CompleteTaskCmd.class, "taskId");
    static final CommandField COMPLETION = new CommandField(CompleteTaskCmd.class, "variables");
    static final CommandField SUBMITTED_TASK = new CommandField(SubmitTaskFormCmd.class, "taskId");
    static final CommandField SUBMISSION = new CommandField(SubmitTaskFormCmd.class, "properties");
    static final CommandField STARTED_DEFINITION = new CommandField(SubmitStartFormCmd.class, "processDefinitionId");
    static final CommandField STARTED_BUSINESS_KEY = new CommandField(SubmitStartFormCmd.class, "businessKey");
    static final CommandField START_SUBMISSION = new CommandField(SubmitStartFormCmd.class, "variables");
    static final CommandField CLAIMED_TASK = new CommandField(ClaimTaskCmd.class, "taskId");
    static final CommandField CLAIMED_BY = new CommandField(ClaimTaskCmd.class, "userId");
    static final CommandField ASSIGNED_TASK = new CommandField(AbstractSetTaskPropertyCmd.class, "taskId");
    static final CommandField ASSIGNED_TO = new CommandField(AbstractAddIdentityLinkCmd.class, "userId");
    static final CommandField COMMENTED_TASK = new CommandField(AddCommentCmd.class, "taskId");
    static final CommandField COMMENTED_CASE = new CommandField(AddCommentCmd.class, "processInstanceId");
    static final CommandField COMMENT_TEXT = new CommandField(AddCommentCmd.class, "message");
    static final CommandField CHANGED_COMMENT_TASK = new CommandField(UpdateCommentCmd.class, "taskId");
    static final CommandField CHANGED_COMMENT_CASE = new CommandField(UpdateCommentCmd.class, "processInstanceId");
    static final CommandField CHANGED_COMMENT_TEXT = new CommandField(UpdateCommentCmd.class, "message");
    static final CommandField CHANGED_COMMENT = new CommandField(UpdateCommentCmd.class, "commentId");
    static final CommandField DELETED_COMMENT_TASK = new CommandField(DeleteTaskCommentCmd.class, "taskId");
    static final CommandField DELETED_COMMENT = new CommandField(DeleteTaskCommentCmd.class, "commentId");
    static final CommandField EXECUTED_JOB = new CommandField(ExecuteJobsCmd.class, "jobId");
    static final CommandField EXTENDING_QUERY = new CommandField(AbstractExecuteFilterCmd.class, "extendingQuery");

    private final Field field;

    private CommandField(Class<?> owner, String name) {
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
