package fr.imtgrandest.passerelle.engine;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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

    void check(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        Class<?> type = command.getClass();
        if (type == SubmitTaskFormCmd.class) {
            complete(person, command, CommandField.SUBMITTED_TASK, CommandField.SUBMISSION, context, trace);
        } else if (type == CompleteTaskCmd.class) {
            complete(person, command, CommandField.COMPLETED_TASK, CommandField.COMPLETION, context, trace);
        } else if (type == SubmitStartFormCmd.class) {
            start(person, command, context, trace);
        } else if (type == ClaimTaskCmd.class) {
            claim(person, command, context, trace);
        } else if (type == AssignTaskCmd.class) {
            assign(person, command, context, trace);
        } else if (CommentDoor.concerns(command)) {
            CommentDoor.check(person, command, context, trace);
        } else if (AllowedCommands.allow(person, command)) {
            AllowedCommands.repair(command).ifPresent(act -> trace.doing(Doing.by(person, ActKind.REPAIR, act, null)));
            QueryExpressions.refuse(command);
        } else {
            trace.doing(Doing.by(person, ActKind.CLOSED, AllowedCommands.name(command), null));
            throw new ClosedToPeopleException();
        }
    }

    private void complete(
            Person person,
            Command<?> command,
            CommandField task,
            CommandField variables,
            CommandContext context,
            ActTrace trace) {
        TaskEntity entity = TasksInCommand.find(task.readText(command), context);
        if (entity == null) {
            return;
        }
        trace.doing(Doing.by(person, ActKind.COMPLETE, "complete", TasksInCommand.answered(entity, context)));
        TasksInCommand.requireWork(entity, context);
        VariableMap submission = copy(variables.read(command));
        pass(person, new Act.CompleteTask(TasksInCommand.open(entity), submission), context);
        variables.write(command, submission);
    }

    private void start(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        String definitionId = CommandField.STARTED_DEFINITION.readText(command);
        if (definitionId == null) {
            return;
        }
        var definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
        trace.doing(Doing.by(person, ActKind.START, definition.getKey(), null));
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(definition));
        VariableMap submission = copy(CommandField.START_SUBMISSION.read(command));
        String businessKey = CommandField.STARTED_BUSINESS_KEY.readText(command);
        pass(person, new Act.StartCase(definitionId, businessKey, submission), context);
        CommandField.START_SUBMISSION.write(command, submission);
    }

    /** People claim for themselves, which the engine refuses where someone else was faster, and give back their own. */
    private void claim(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        String target = CommandField.CLAIMED_BY.readText(command);
        TaskEntity task = TasksInCommand.find(CommandField.CLAIMED_TASK.readText(command), context);
        if (task != null) {
            take(person, target, task, person.userId().equals(target), context, trace);
        }
    }

    /** Setting the assignee is open to the same ends only, and never takes a task from someone else. */
    private void assign(Person person, Command<?> command, CommandContext context, ActTrace trace) {
        String target = CommandField.ASSIGNED_TO.readText(command);
        TaskEntity task = TasksInCommand.find(CommandField.ASSIGNED_TASK.readText(command), context);
        if (task != null) {
            boolean free = task.getAssignee() == null || isHeldBy(person, task);
            take(person, target, task, person.userId().equals(target) && free, context, trace);
        }
    }

    private void take(
            Person person,
            @Nullable String target,
            TaskEntity task,
            boolean ownClaim,
            CommandContext context,
            ActTrace trace) {
        boolean givesBack = target == null;
        trace.doing(Doing.by(
                person,
                givesBack ? ActKind.GIVE_BACK : ActKind.CLAIM,
                givesBack ? "give-back" : "claim",
                TasksInCommand.at(task, context)));
        TasksInCommand.requireSeen(task, context);
        if (!ownClaim && !(givesBack && isHeldBy(person, task))) {
            throw new ClosedToPeopleException();
        }
        if (ownClaim) {
            pass(person, new Act.ClaimTask(TasksInCommand.open(task)), context);
        }
    }

    /** Gates read what they need: the person's own right was checked just before. */
    private void pass(Person person, Act act, CommandContext context) {
        context.runWithoutAuthorization((Callable<Void>) () -> {
            gates.accept(new Passage(person, act));
            return null;
        });
    }

    private static boolean isHeldBy(Person person, TaskEntity task) {
        return person.userId().equals(task.getAssignee());
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
