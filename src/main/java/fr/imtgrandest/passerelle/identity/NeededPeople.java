package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** People without whom the program or a working group could not go on, and those whom the configuration would make again. */
@Component
class NeededPeople implements ErasureObstacle.Source {

    private final ObjectProvider<PeopleSource> sources;
    private final WorkingGroups workingGroups;
    private final EngineIdentity engine;
    private final PeopleTables tables;

    NeededPeople(
            ObjectProvider<PeopleSource> sources,
            WorkingGroups workingGroups,
            EngineIdentity engine,
            PeopleTables tables) {
        this.sources = sources;
        this.workingGroups = workingGroups;
        this.engine = engine;
        this.tables = tables;
    }

    @Override
    public List<ErasureObstacle> of(KnownPerson person) {
        return Stream.of(configured(person), lastAdministrator(person), lastLead(person))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<ErasureObstacle> configured(KnownPerson person) {
        Set<AccountKey> configured = sources.orderedStream()
                .flatMap(source -> source.registrations().stream())
                .map(PersonRegistration::account)
                .collect(Collectors.toSet());
        return person.accounts().stream()
                .map(Account::key)
                .filter(configured::contains)
                .map(key -> new ErasureObstacle("person.obstacle.configured", List.of(key.subject())));
    }

    private Stream<ErasureObstacle> lastAdministrator(KnownPerson person) {
        Set<String> administrators = Set.copyOf(engine.membersOf(Groups.CAMUNDA_ADMIN));
        boolean administrates = person.userIds().stream().anyMatch(administrators::contains);
        boolean others = administrators.stream()
                .filter(userId -> !person.userIds().contains(userId))
                .flatMap(userId -> tables.findAccount(userId).stream())
                .anyMatch(account -> account.enabled() && account.password().isPresent());
        return administrates && !others
                ? Stream.of(new ErasureObstacle("person.obstacle.administrator", List.of()))
                : Stream.empty();
    }

    private Stream<ErasureObstacle> lastLead(KnownPerson person) {
        return workingGroups.active().stream()
                .filter(group -> {
                    List<String> leads = workingGroups.leads(group.theme());
                    return !leads.isEmpty() && person.userIds().containsAll(leads);
                })
                .map(group -> new ErasureObstacle("person.obstacle.lead", List.of(group.nameFr())));
    }
}
