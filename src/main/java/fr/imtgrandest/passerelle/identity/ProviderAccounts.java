package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.persistence.ProvidedMemberships;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts for which an identity provider vouches. An account is the provider and its subject: neither a name nor a mail
 * address ever leads to another one.
 */
@Component
public class ProviderAccounts {

    private final PeopleTables tables;
    private final ProvidedMemberships provided;
    private final EngineIdentity engine;
    private final Memberships memberships;
    private final WorkingGroupPeople workingGroups;
    private final ApplicationEventPublisher events;

    ProviderAccounts(
            PeopleTables tables,
            ProvidedMemberships provided,
            EngineIdentity engine,
            Memberships memberships,
            WorkingGroupPeople workingGroups,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.provided = provided;
        this.engine = engine;
        this.memberships = memberships;
        this.workingGroups = workingGroups;
        this.events = events;
    }

    /**
     * Takes over what the provider says at a sign-in: names, mail, language and groups. A new account gets an opaque user id.
     * Groups that the provider gave before and gives no longer are lost; memberships given here stay. An account that is closed
     * stays as it is.
     *
     * @return the account, which may be closed
     * @throws IllegalArgumentException if it is an account with a password of ours
     */
    @Transactional
    public Account signIn(PersonRegistration person) {
        if (person.account().provider().equals(AccountKey.LOCAL)) {
            throw new IllegalArgumentException("No provider vouches for local accounts");
        }
        tables.lockProvisioning();
        Optional<Account> known = tables.findAccount(person.account());
        if (known.isPresent() && !known.get().enabled()) {
            return known.get();
        }
        String userId = save(person, known);
        replaceMemberships(userId, person.groups());
        return tables.findAccount(userId).orElseThrow();
    }

    private String save(PersonRegistration person, Optional<Account> known) {
        String userId =
                known.map(Account::userId).orElseGet(() -> UUID.randomUUID().toString());
        engine.saveUser(userId, person);
        if (known.isPresent()) {
            tables.update(userId, person);
        } else {
            tables.insert(userId, person);
        }
        return userId;
    }

    private void replaceMemberships(String userId, Set<String> wanted) {
        Set<String> present = engine.groupsOf(userId);
        Set<String> before = provided.of(userId);
        Set<String> given = without(wanted, present);
        Set<String> revoked = without(before, wanted);
        revoked.retainAll(present);
        memberships.set(userId, given, Set.of());
        revoke(userId, revoked);
        Set<String> now = new HashSet<>(before);
        now.retainAll(wanted);
        now.addAll(given);
        provided.replace(userId, now);
        if (!given.isEmpty() || !revoked.isEmpty()) {
            events.publishEvent(new MembershipsProvided(userId, given, revoked));
        }
    }

    private void revoke(String userId, Set<String> revoked) {
        memberships.set(userId, Set.of(), revoked);
        workingGroups.lost(userId, revoked);
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
