package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import fr.imtgrandest.passerelle.shared.StartRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates groups and configured people, or brings them up to date, before the first request is answered. */
@Component
class PeopleProvisioning implements SmartInitializingSingleton {

    private final Alliance alliance;
    private final People people;
    private final ObjectProvider<PeopleSource> sources;
    private final EngineIdentity engine;
    private final PeopleTables tables;
    private final TransactionTemplate transaction;

    PeopleProvisioning(
            Alliance alliance,
            People people,
            ObjectProvider<PeopleSource> sources,
            EngineIdentity engine,
            PeopleTables tables,
            TransactionTemplate transaction) {
        this.alliance = alliance;
        this.people = people;
        this.sources = sources;
        this.engine = engine;
        this.tables = tables;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        provision(sources.orderedStream()
                .flatMap(source -> source.registrations().stream())
                .toList());
    }

    /** @throws StartRefused if someone is in an unknown group or named twice, or nobody administrates */
    void provision(List<PersonRegistration> registrations) {
        List<Group> groups = Groups.of(alliance);
        requireKnownGroups(groups, registrations);
        requireDistinct(registrations);
        transaction.executeWithoutResult(status -> {
            tables.lockProvisioning();
            engine.saveGroups(groups);
            registrations.forEach(people::register);
            requireAdministrator();
        });
    }

    private static void requireKnownGroups(List<Group> groups, List<PersonRegistration> registrations) {
        Set<String> known = groups.stream().map(Group::id).collect(Collectors.toSet());
        for (PersonRegistration registration : registrations) {
            for (String group : registration.groups()) {
                if (!known.contains(group)) {
                    throw new StartRefused(
                            "The group '%s' of '%s' does not exist in this alliance."
                                    .formatted(group, registration.account().subject()),
                            "Correct passerelle.people, or the schools, parties and themes of passerelle.alliance.");
                }
            }
        }
    }

    private static void requireDistinct(List<PersonRegistration> registrations) {
        Set<AccountKey> seen = new HashSet<>();
        for (PersonRegistration registration : registrations) {
            if (!seen.add(registration.account())) {
                throw new StartRefused(
                        "The login '%s' is configured twice."
                                .formatted(registration.account().subject()),
                        "Keep one entry of it in passerelle.people and passerelle.administrator.");
            }
        }
    }

    private void requireAdministrator() {
        if (!engine.hasMember(Groups.CAMUNDA_ADMIN)) {
            throw new StartRefused(
                    "No administrator: nobody is in the group '" + Groups.CAMUNDA_ADMIN + "'.",
                    "Set passerelle.administrator.login and passerelle.administrator.password-hash ({bcrypt}…).");
        }
    }
}
