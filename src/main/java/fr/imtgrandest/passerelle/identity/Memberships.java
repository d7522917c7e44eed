package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which groups accounts belong to. The engine keeps them; the row of the account bears a mark that is another one after each change,
 * on whichever node, so that a request asks for one row by its key and the engine is asked after a change only.
 */
@Component
class Memberships {

    private final PeopleTables tables;
    private final EngineIdentity engine;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** The groups of an account under a mark. */
    private record Known(UUID mark, Set<String> groups) {}

    Memberships(PeopleTables tables, EngineIdentity engine) {
        this.tables = tables;
        this.engine = engine;
    }

    /** What an account may do at this moment; asked at the beginning of a request, while no command of the engine runs. */
    Optional<AccountRights> rightsOf(String userId) {
        return tables.findState(userId).map(state -> rights(userId, state));
    }

    private AccountRights rights(String userId, PeopleTables.State state) {
        Set<String> groups = remembered(userId, state).orElseGet(() -> engine.groupsOf(userId));
        known.put(userId, new Known(state.memberships(), groups));
        return new AccountRights(state.enabled(), groups);
    }

    private Optional<Set<String>> remembered(String userId, PeopleTables.State state) {
        return Optional.ofNullable(known.get(userId))
                .filter(last -> last.mark().equals(state.memberships()))
                .map(Known::groups);
    }

    /**
     * The groups of an account at this moment, or of a user of the engine alone. Remembers nothing: within a command the engine gives the
     * answer that it gave there before, which may be older than the mark.
     */
    Set<String> of(String userId) {
        return tables.findState(userId)
                .flatMap(state -> remembered(userId, state))
                .orElseGet(() -> engine.groupsOf(userId));
    }

    /**
     * Makes an account a member of exactly the wanted groups among the managed ones; memberships of other groups stay. Groups and
     * mark are written both or not at all.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String userId, Set<String> wanted, Set<String> managed) {
        if (engine.setMemberships(userId, wanted, managed)) {
            tables.markMemberships(userId);
        }
    }
}
