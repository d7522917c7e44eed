package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

// The interceptor chain of the engine is internal, and the only place that sees every way of asking.

/**
 * Stands between people and the engine: acts go through the gates, a short list of commands passes, the rest is refused.
 * What an act changed is told before its transaction ends.
 *
 * <p>Only the outermost command of a call is a person's own; those that delegates give while it runs are ours. Calls
 * without a signed-in person come from the engine's jobs or from our own code, and those through {@link FrontDoor} from
 * our own pages.
 */
class ActInterceptor extends CommandInterceptor {

    private final PeopleDoor door;
    private final Consumer<Object> listener;

    /** @param listener told of an {@link ActDone} and of {@link TasksChanged} */
    ActInterceptor(PeopleDoor door, Consumer<Object> listener) {
        this.door = door;
        this.listener = listener;
    }

    @Override
    public <T> T execute(Command<T> command) {
        ActTrace trace = ActTrace.current()
                .orElseThrow(() -> new IllegalStateException("A command of the engine runs without its trace"));
        if (!trace.enter()) {
            return next.execute(command);
        }
        check(command, trace);
        T result = next.execute(command);
        trace.done().ifPresent(listener);
        trace.tasks().changes().ifPresent(listener);
        return result;
    }

    private void check(Command<?> command, ActTrace trace) {
        CommandContext context = Context.getCommandContext();
        Person person = person(context.getAuthentication());
        if (command instanceof FrontDoor.Passage<?> passage) {
            trace.doing(passage.doing());
        } else if (person != null) {
            door.check(person, command, context, trace);
        } else if (command instanceof ExecuteJobsCmd) {
            logCaseOfJob(command, context);
        }
    }

    /** The engine's own loading of job and case finds both at hand afterwards. */
    private static void logCaseOfJob(Command<?> command, CommandContext context) {
        JobEntity job = context.getJobManager().findJobById(CommandField.EXECUTED_JOB.readText(command));
        String root = job == null ? null : job.getRootProcessInstanceId();
        CaseInLog.back(root == null ? null : CaseIds.of(root, context));
    }

    private static @Nullable Person person(@Nullable Authentication authentication) {
        if (authentication == null || authentication.getUserId() == null) {
            return null;
        }
        List<String> groups = authentication.getGroupIds();
        return new Person(authentication.getUserId(), groups == null ? Set.of() : Set.copyOf(groups));
    }
}
