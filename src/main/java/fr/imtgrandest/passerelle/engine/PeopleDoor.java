package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

// What people ask of the engine reaches us as internal commands, entities and checkers.

/** Decides about each command that a person gives: an act for the gates, something harmless, or refused. */
class PeopleDoor {

    private final Consumer<Passage> gates;

    /** @param gates lets an act pass or throws */
    PeopleDoor(Consumer<Passage> gates) {
        this.gates = gates;
    }

    /** A person on the way to an act. */
    record Passage(Person person, Act act) {}

    void check(Person person, Command<?> command, CommandContext context) {
        Class<?> type = command.getClass();
        if (type == SubmitTaskFormCmd.class) {
            complete(person, command, CommandField.SUBMITTED_TASK, CommandField.SUBMISSION, context);
        } else if (type == CompleteTaskCmd.class) {
            complete(person, command, CommandField.COMPLETED_TASK, CommandField.COMPLETION, context);
        } else if (type == SubmitStartFormCmd.class) {
            start(person, command, context);
        } else if (type == ClaimTaskCmd.class) {
            claim(person, command, context);
        } else if (type == AssignTaskCmd.class) {
            assign(person, command, context);
        } else if (AllowedCommands.allow(person, command)) {
            QueryExpressions.refuse(command);
        } else {
            throw new ClosedToPeopleException();
        }
    }

    private void complete(
            Person person, Command<?> command, CommandField task, CommandField variables, CommandContext context) {
        String taskId = task.readText(command);
        TaskEntity entity = find(taskId, context);
        if (taskId == null || entity == null) {
            return;
        }
        checkers(context).forEach(checker -> checker.checkTaskWork(entity));
        VariableMap submission = copy(variables.read(command));
        pass(person, new Act.CompleteTask(taskId, submission), context);
        variables.write(command, submission);
    }

    private void start(Person person, Command<?> command, CommandContext context) {
        String definitionId = CommandField.STARTED_DEFINITION.readText(command);
        if (definitionId == null) {
            return;
        }
        var definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        checkers(context).forEach(checker -> checker.checkCreateProcessInstance(definition));
        VariableMap submission = copy(CommandField.START_SUBMISSION.read(command));
        String businessKey = CommandField.STARTED_BUSINESS_KEY.readText(command);
        pass(person, new Act.StartCase(definitionId, businessKey, submission), context);
        CommandField.START_SUBMISSION.write(command, submission);
    }

    /** Gates read what they need: the person's own right was checked just before. */
    private void pass(Person person, Act act, CommandContext context) {
        context.runWithoutAuthorization((Callable<Void>) () -> {
            gates.accept(new Passage(person, act));
            return null;
        });
    }

    /** People claim for themselves, which the engine refuses where someone else was faster, and give back their own. */
    private static void claim(Person person, Command<?> command, CommandContext context) {
        String target = CommandField.CLAIMED_BY.readText(command);
        TaskEntity task = findSeen(CommandField.CLAIMED_TASK.readText(command), context);
        boolean ownClaim = person.userId().equals(target);
        if (task != null && !ownClaim && !(target == null && isHeldBy(person, task))) {
            throw new ClosedToPeopleException();
        }
    }

    /** Setting the assignee is open to the same ends only, and never takes a task from someone else. */
    private static void assign(Person person, Command<?> command, CommandContext context) {
        String target = CommandField.ASSIGNED_TO.readText(command);
        TaskEntity task = findSeen(CommandField.ASSIGNED_TASK.readText(command), context);
        if (task == null) {
            return;
        }
        boolean ownClaim = person.userId().equals(target) && (task.getAssignee() == null || isHeldBy(person, task));
        if (!ownClaim && !(target == null && isHeldBy(person, task))) {
            throw new ClosedToPeopleException();
        }
    }

    private static boolean isHeldBy(Person person, TaskEntity task) {
        return person.userId().equals(task.getAssignee());
    }

    /**
     * The task, together with the case that it belongs to; null if there is none.
     *
     * @throws NotFoundException if someone else is ending it at this moment
     */
    private static @Nullable TaskEntity find(@Nullable String taskId, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && (task.getExecution() == null || task.getProcessInstance() == null)) {
            throw new NotFoundException("Cannot find task with id " + taskId + ": task is null");
        }
        return task;
    }

    /** Whoever does not see the task learns nothing about it from what is refused. */
    private static @Nullable TaskEntity findSeen(@Nullable String taskId, CommandContext context) {
        TaskEntity task = find(taskId, context);
        if (task != null) {
            checkers(context).forEach(checker -> checker.checkReadTask(task));
        }
        return task;
    }

    private static List<CommandChecker> checkers(CommandContext context) {
        return context.getProcessEngineConfiguration().getCommandCheckers();
    }

    @SuppressWarnings("unchecked") // the engine declares the field as Map<String, Object>
    private static VariableMap copy(@Nullable Object variables) {
        VariableMap copy = Variables.createVariables();
        if (variables != null) {
            copy.putAll((Map<String, Object>) variables);
        }
        return copy;
    }
}
