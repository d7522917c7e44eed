package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/**
 * Which groups accounts belong to. The engine keeps them; the row of the account says when they have changed, on whichever node, so
 * that each request asks for one row by its key and the engine is asked after a change only.
 */
@Component
class Memberships {

    private static final int KEPT = 5_000;

    private final PeopleTables tables;
    private final EngineIdentity engine;
    private final ConcurrentLruCache<Known, Set<String>> known;

    /** An account since the last change of its groups. */
    private record Known(String userId, UUID change) {}

    Memberships(PeopleTables tables, EngineIdentity engine) {
        this.tables = tables;
        this.engine = engine;
        this.known = new ConcurrentLruCache<>(KEPT, account -> engine.groupsOf(account.userId()));
    }

    Optional<Standing> standing(String userId) {
        return tables.findState(userId)
                .map(state -> new Standing(state.enabled(), known.get(new Known(userId, state.memberships()))));
    }

    /** The groups of an account at this moment, or of a user of the engine alone. */
    Set<String> of(String userId) {
        return standing(userId).map(Standing::groups).orElseGet(() -> engine.groupsOf(userId));
    }

    /**
     * Makes an account a member of exactly the wanted groups among the managed ones; memberships of other groups stay. Both are
     * written or none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String userId, Set<String> wanted, Set<String> managed) {
        if (engine.setMemberships(userId, wanted, managed)) {
            tables.changeMemberships(userId);
        }
    }
}
