package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

// Only the running command knows whether a person asks or code of ours acts within their request.

/** Finds the person for whom the running command of the engine must be checked. */
final class CurrentPerson {

    private CurrentPerson() {}

    /** Empty when the engine or our own code acts: nobody is signed in, or checks are off for a delegate. */
    static Optional<Person> find() {
        CommandContext command = Context.getCommandContext();
        Authentication authentication = command.getAuthentication();
        if (authentication == null || authentication.getUserId() == null || !command.isAuthorizationCheckEnabled()) {
            return Optional.empty();
        }
        return Optional.of(new Person(authentication.getUserId(), groups(authentication.getGroupIds())));
    }

    private static Set<String> groups(@Nullable List<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
