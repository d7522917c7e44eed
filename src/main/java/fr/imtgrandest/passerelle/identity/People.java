package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import fr.imtgrandest.passerelle.identity.persistence.PeopleTables;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the alliance: who they are, how they sign in and which groups they belong to.
 *
 * <p>Each question reads, and needs no transaction around it.
 */
@Component
public class People {

    private final PeopleTables tables;
    private final EngineIdentity engine;
    private final Memberships memberships;
    private final AllianceGroups groups;

    People(PeopleTables tables, EngineIdentity engine, Memberships memberships, AllianceGroups groups) {
        this.tables = tables;
        this.engine = engine;
        this.memberships = memberships;
        this.groups = groups;
    }

    /**
     * Creates a person with an account, or brings them up to date; of the groups that follow from the configuration, the
     * account then belongs to those given and to no other. Only a new account gets the working groups given: those of a
     * known one are what people made them since.
     *
     * @return the engine's user id
     * @throws IllegalArgumentException if a group is not one of the alliance
     */
    @Transactional
    public String register(PersonRegistration registration) {
        requireKnownGroups(registration);
        Optional<Account> known = tables.findAccount(registration.account());
        String userId = known.map(Account::userId).orElseGet(() -> newUserId(registration));
        engine.saveUser(userId, registration);
        Set<String> wanted = known.isPresent() ? registration.permanentGroups() : registration.groups();
        memberships.set(userId, wanted, groups.permanentIds());
        if (known.isPresent()) {
            tables.update(userId, registration);
        } else {
            tables.insert(userId, registration);
        }
        return userId;
    }

    /** The account that a provider vouches for; empty when it is not known here. */
    public Optional<Account> findAccount(AccountKey key) {
        return tables.findAccount(key);
    }

    /** The account behind a user id of the engine; empty when there is none. */
    public Optional<Account> findAccount(String userId) {
        return tables.findAccount(userId);
    }

    /** Opaque id of the person behind an account; empty when nobody is known by it. */
    public Optional<String> personOf(String userId) {
        return tables.findPerson(userId);
    }

    /** The person behind an account, with all their accounts; the account alone when nobody is known by it. */
    public OnePerson behind(String userId) {
        return tables.findOnePerson(userId).orElseGet(() -> new OnePerson(userId, Set.of(userId)));
    }

    /** The accounts of the person behind an account, that one included; itself when nobody is known by it. */
    public Set<String> accountsOfSamePerson(String userId) {
        return behind(userId).accounts();
    }

    /** The open accounts of a person, by user id. */
    public List<String> openAccountsOf(String person) {
        return tables.openAccountsOf(person);
    }

    /** The groups that an account belongs to at this moment. */
    public Set<String> groupsOf(String userId) {
        return memberships.of(userId);
    }

    /**
     * Whether an account is open, and the groups that it belongs to at this moment; empty when there is none. Asked at the beginning of
     * a request, while no command of the engine runs.
     */
    public Optional<AccountRights> rightsOf(String userId) {
        return memberships.rightsOf(userId);
    }

    /** An account as a reader, with the groups that it belongs to at this moment. */
    public Reader reader(String userId) {
        return new Reader(userId, groupsOf(userId));
    }

    /** The accounts that belong to a group at this moment, by user id. */
    public List<String> membersOf(String group) {
        return engine.membersOf(group);
    }

    /** How to write to the person behind an account; empty for a closed account and for someone without a mail address. */
    public Optional<Contact> contact(String userId) {
        return tables.contact(userId);
    }

    /** What people read for a user id; the id itself when nobody is known by it. */
    public String name(String userId) {
        return tables.findAccount(userId).map(Account::name).orElse(userId);
    }

    /** What people read for some user ids; every id asked for is a key of the answer. */
    public Map<String, String> names(Set<String> userIds) {
        Map<String, String> known = tables.names(userIds);
        Map<String, String> names = new LinkedHashMap<>();
        userIds.forEach(userId -> names.put(userId, known.getOrDefault(userId, userId)));
        return names;
    }

    private void requireKnownGroups(PersonRegistration registration) {
        groups.firstUnknown(registration.groups()).ifPresent(group -> {
            throw new IllegalArgumentException("Unknown group '" + group + "'");
        });
    }

    private static String newUserId(PersonRegistration registration) {
        return registration.userId() == UserIdForm.SUBJECT
                ? registration.account().subject()
                : UUID.randomUUID().toString();
    }
}
