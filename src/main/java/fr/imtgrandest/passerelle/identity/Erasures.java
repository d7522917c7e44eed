package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.persistence.ProvidedMemberships;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes people forgotten: what is left of a person is a pseudonym, under the opaque ids that cases and journal know.
 *
 * <p>Runs with the rights of the owner of the database, which the journal's addresses ask for.
 */
@Service
public class Erasures {

    private final PeopleTables tables;
    private final ProvidedMemberships provided;
    private final EngineIdentity engine;
    private final Memberships memberships;
    private final WorkingGroupPeople workingGroups;
    private final List<ErasureObstacle.Source> obstacles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            PeopleTables tables,
            ProvidedMemberships provided,
            EngineIdentity engine,
            Memberships memberships,
            WorkingGroupPeople workingGroups,
            List<ErasureObstacle.Source> obstacles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.provided = provided;
        this.engine = engine;
        this.memberships = memberships;
        this.workingGroups = workingGroups;
        this.obstacles = obstacles;
        this.events = events;
        this.clock = clock;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {

        /**
         * The person is a pseudonym now.
         *
         * @param before as they were known until then
         */
        record Erased(KnownPerson before, String pseudonym) implements Outcome {}

        /** They were one before. */
        record Already(String pseudonym) implements Outcome {}

        /** They are still needed; nothing has changed. */
        record Needed(List<ErasureObstacle> obstacles) implements Outcome {}
    }

    /** The people who have such a login, or in whose name or mail address the text occurs, by name. */
    @Transactional(readOnly = true)
    public List<KnownPerson> find(String loginOrName) {
        return tables.findPeople(loginOrName);
    }

    /**
     * Erases the person behind an account, with all their accounts.
     *
     * @param userId the engine's user id of one of them
     * @param operator account of the machine by which it is done
     * @return empty where nobody has such an account
     */
    @Transactional
    public Optional<Outcome> erase(String userId, String operator) {
        tables.lockProvisioning();
        return tables.findPerson(userId)
                .map(tables::person)
                .map(person -> person.erased() ? new Outcome.Already(person.name()) : erase(person, operator));
    }

    private Outcome erase(KnownPerson person, String operator) {
        List<ErasureObstacle> found =
                obstacles.stream().flatMap(source -> source.of(person).stream()).toList();
        if (!found.isEmpty()) {
            return new Outcome.Needed(found);
        }
        Pseudonym pseudonym = Pseudonym.next(one -> tables.isNamed(Pseudonym.FIRST_NAME, one.digits()));
        person.accounts().forEach(account -> leave(account, pseudonym));
        tables.erase(person.person(), Pseudonym.FIRST_NAME, pseudonym.digits(), clock.instant());
        events.publishEvent(new PersonErased(person.person(), person.userIds(), pseudonym.toString(), operator));
        return new Outcome.Erased(person, pseudonym.toString());
    }

    /** The account stays, closed, under the id by which cases name it; its login is nobody's any more. */
    private void leave(Account account, Pseudonym pseudonym) {
        String userId = account.userId();
        Set<String> groups = engine.groupsOf(userId);
        memberships.set(userId, Set.of(), groups);
        provided.replace(userId, Set.of());
        workingGroups.lost(userId, groups);
        AccountKey nobodys = new AccountKey(account.key().provider(), "erased:" + UUID.randomUUID());
        tables.close(userId, nobodys);
        engine.saveUser(
                userId,
                new PersonRegistration(
                        nobodys,
                        PersonRegistration.UserIdForm.OPAQUE,
                        Pseudonym.FIRST_NAME,
                        pseudonym.digits(),
                        null,
                        Locale.FRENCH,
                        Set.of(),
                        null));
    }
}
