package fr.imtgrandest.passerelle.engine;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

// Comments are written by internal commands that check no right of their own, or the wrong one.

/** Lets people comment the task that they hold, and them and the others who are asked change what stands there. */
final class CommentDoor {

    /** As long as any text of a form. */
    private static final int MAX_LENGTH = 4_000;

    private static final Set<Class<?>> COMMANDS =
            Set.of(AddCommentCmd.class, UpdateCommentCmd.class, DeleteTaskCommentCmd.class);

    private CommentDoor() {}

    static boolean concerns(Command<?> command) {
        return COMMANDS.contains(command.getClass());
    }

    static void check(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        if (command instanceof AddCommentCmd) {
            add(person, command, context, trace);
        } else if (command instanceof UpdateCommentCmd) {
            change(person, command, context, trace);
        } else {
            delete(person, command, context, trace);
        }
    }

    private static void add(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        TaskEntity task = open(person, "comment", CommandField.COMMENTED_TASK.readText(command), context, trace);
        requireHolder(person, task);
        requireNoOtherCase(CommandField.COMMENTED_CASE.readText(command), task);
        String text = requireShort(CommandField.COMMENT_TEXT.readText(command));
        trace.comment(TasksInCommand.root(task), null, text);
    }

    private static void change(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        TaskEntity task =
                open(person, "change-comment", CommandField.CHANGED_COMMENT_TASK.readText(command), context, trace);
        TasksInCommand.requireWork(task, context);
        requireNoOtherCase(CommandField.CHANGED_COMMENT_CASE.readText(command), task);
        String before = before(task, CommandField.CHANGED_COMMENT.readText(command), context);
        String text = requireShort(CommandField.CHANGED_COMMENT_TEXT.readText(command));
        trace.comment(TasksInCommand.root(task), before, text);
    }

    /** One comment at a time: each is named in what is kept of it. */
    private static void delete(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        TaskEntity task =
                open(person, "delete-comment", CommandField.DELETED_COMMENT_TASK.readText(command), context, trace);
        TasksInCommand.requireWork(task, context);
        String before = before(task, CommandField.DELETED_COMMENT.readText(command), context);
        trace.comment(TasksInCommand.root(task), before, null);
    }

    private static TaskEntity open(
            Person person, String act, @Nullable String taskId, CommandContext context, ActTrace trace) {
        TaskEntity task = TasksInCommand.find(taskId, context);
        if (task == null) {
            throw new NotFoundException("Cannot find the task: task is null");
        }
        trace.doing(Doing.by(person, ActKind.COMMENT, act, TasksInCommand.at(task, context)));
        TasksInCommand.requireSeen(task, context);
        return task;
    }

    private static void requireHolder(Person person, TaskEntity task) {
        if (!person.userId().equals(task.getAssignee())) {
            throw new ClosedToPeopleException();
        }
    }

    private static void requireNoOtherCase(@Nullable String instance, TaskEntity task) {
        if (instance != null && !instance.equals(task.getProcessInstanceId())) {
            throw new ClosedToPeopleException();
        }
    }

    private static String requireShort(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            throw new BadUserRequestException("A comment has 1 to " + MAX_LENGTH + " signs");
        }
        return text;
    }

    private static String before(TaskEntity task, @Nullable String commentId, CommandContext context) {
        CommentEntity comment = commentId == null
                ? null
                : context.getCommentManager().findCommentByTaskIdAndCommentId(task.getId(), commentId);
        if (comment == null) {
            throw new ClosedToPeopleException();
        }
        return comment.getFullMessage();
    }
}
