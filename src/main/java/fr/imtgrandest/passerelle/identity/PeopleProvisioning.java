package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import fr.imtgrandest.passerelle.shared.StartRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates groups and configured people, or brings them up to date, before the first request is answered. */
@Component
class PeopleProvisioning implements SmartInitializingSingleton {

    private final AllianceGroups groups;
    private final WorkingGroupSeed seed;
    private final People people;
    private final ObjectProvider<PeopleSource> sources;
    private final ObjectProvider<MappedGroups> mapped;
    private final EngineIdentity engine;
    private final PeopleTables tables;
    private final TransactionTemplate transaction;

    PeopleProvisioning(
            AllianceGroups groups,
            WorkingGroupSeed seed,
            People people,
            ObjectProvider<PeopleSource> sources,
            ObjectProvider<MappedGroups> mapped,
            EngineIdentity engine,
            PeopleTables tables,
            TransactionTemplate transaction) {
        this.groups = groups;
        this.seed = seed;
        this.people = people;
        this.sources = sources;
        this.mapped = mapped;
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

    /** @throws StartRefused if someone is in an unknown group or named twice, a mapping names one, or nobody administrates */
    void provision(List<PersonRegistration> registrations) {
        requireDistinct(registrations);
        transaction.executeWithoutResult(status -> {
            tables.lockProvisioning();
            seed.sow();
            requireKnownGroups(registrations);
            mapped.orderedStream().forEach(this::requireKnownGroups);
            engine.saveGroups(groups.permanent());
            engine.saveGroups(groups.ofWorkingGroups());
            registrations.forEach(people::register);
            requireAdministrator();
        });
    }

    private void requireKnownGroups(List<PersonRegistration> registrations) {
        for (PersonRegistration registration : registrations) {
            groups.firstUnknown(registration.groups()).ifPresent(group -> {
                throw new StartRefused(
                        "The group '%s' of '%s' does not exist in this alliance."
                                .formatted(group, registration.account().subject()),
                        "Correct passerelle.people, or the schools, parties and themes of passerelle.alliance.");
            });
        }
    }

    /** @throws StartRefused if the mapping names a group that does not exist */
    void requireKnownGroups(MappedGroups mapping) {
        mapping.byProperty()
                .forEach((property, ids) -> groups.firstUnknown(ids).ifPresent(group -> {
                    throw new StartRefused(
                            "The group '%s' of %s does not exist in this alliance.".formatted(group, property),
                            "Correct it there, or the schools, parties and themes of passerelle.alliance.");
                }));
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

    /** One with a password of ours: when an identity provider is down, somebody must still come in. */
    private void requireAdministrator() {
        boolean found = engine.membersOf(Groups.CAMUNDA_ADMIN).stream()
                .flatMap(userId -> tables.findAccount(userId).stream())
                .anyMatch(account -> account.enabled() && account.password().isPresent());
        if (!found) {
            throw new StartRefused(
                    "No administrator: nobody with a password is in the group '" + Groups.CAMUNDA_ADMIN + "'.",
                    "Set passerelle.administrator.login and passerelle.administrator.password-hash ({bcrypt}…).");
        }
    }
}
