package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

// The interceptor chain of the engine is internal, and the only place that sees every way of asking.

/**
 * Stands between people and the engine: acts go through the gates, a short list of commands passes, the rest is refused.
 *
 * <p>Only the outermost command of a call is a person's own; those that delegates give while it runs are ours. Calls
 * without a signed-in person come from the engine's jobs or from our own code, and those through {@link FrontDoor} from
 * our own pages.
 */
class ActInterceptor extends CommandInterceptor {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final PeopleDoor door;

    ActInterceptor(PeopleDoor door) {
        this.door = door;
    }

    @Override
    public <T> T execute(Command<T> command) {
        int depth = DEPTH.get();
        DEPTH.set(depth + 1);
        try {
            if (depth == 0) {
                check(command);
            }
            return next.execute(command);
        } finally {
            if (depth == 0) {
                DEPTH.remove();
            } else {
                DEPTH.set(depth);
            }
        }
    }

    private void check(Command<?> command) {
        CommandContext context = Context.getCommandContext();
        Person person = person(context.getAuthentication());
        if (person != null && !(command instanceof FrontDoor.Passage)) {
            door.check(person, command, context);
        }
    }

    private static @Nullable Person person(@Nullable Authentication authentication) {
        if (authentication == null || authentication.getUserId() == null) {
            return null;
        }
        List<String> groups = authentication.getGroupIds();
        return new Person(authentication.getUserId(), groups == null ? Set.of() : Set.copyOf(groups));
    }
}
