package fr.imtgrandest.passerelle.identity.persistence;

import fr.imtgrandest.passerelle.identity.Account;
import fr.imtgrandest.passerelle.identity.AccountKey;
import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.identity.KnownPerson;
import fr.imtgrandest.passerelle.identity.OnePerson;
import fr.imtgrandest.passerelle.identity.PersonRegistration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes people and their accounts. */
@Component
public class PeopleTables {

    /** Any fixed number that no other lock of ours uses. */
    private static final long PROVISIONING_LOCK = 7_100_001L;

    private static final String ACCOUNT = """
            select a.user_id, a.provider, a.subject, btrim(p.first_name || ' ' || p.last_name) as name, a.password_hash, a.enabled
            from app.account a join app.person p on p.id = a.person_id
            """;

    private final JdbcClient jdbc;

    PeopleTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets only one node at a time provision people or change working groups, until the end of the transaction. */
    public void lockProvisioning() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", PROVISIONING_LOCK)
                .query((row, number) -> true)
                .single();
    }

    public Optional<Account> findAccount(AccountKey key) {
        return jdbc.sql(ACCOUNT + "where a.provider = :provider and a.subject = :subject")
                .param("provider", key.provider())
                .param("subject", key.subject())
                .query(PeopleTables::account)
                .optional();
    }

    public Optional<Account> findAccount(String userId) {
        return jdbc.sql(ACCOUNT + "where a.user_id = :userId")
                .param("userId", userId)
                .query(PeopleTables::account)
                .optional();
    }

    /**
     * Whether an account is open, and how its groups stand.
     *
     * @param memberships a mark that is another one after each change of the groups
     */
    public record State(boolean enabled, UUID memberships) {}

    public Optional<State> findState(String userId) {
        return jdbc.sql("select enabled, memberships from app.account where user_id = :userId")
                .param("userId", userId)
                .query((row, number) -> new State(row.getBoolean("enabled"), row.getObject("memberships", UUID.class)))
                .optional();
    }

    /** Tells everybody who remembers the groups of an account that these are others now. */
    public void markMemberships(String userId) {
        jdbc.sql("update app.account set memberships = gen_random_uuid() where user_id = :userId")
                .param("userId", userId)
                .update();
    }

    public Optional<String> findPerson(String userId) {
        return jdbc.sql("select person_id::text from app.account where user_id = :userId")
                .param("userId", userId)
                .query(String.class)
                .optional();
    }

    /** The person who is known by an id. */
    public KnownPerson person(String person) {
        return people("where p.id = :value::uuid", person).get(0);
    }

    /** Those who have such a login, or in whose name or mail address a text occurs, by name. */
    public List<KnownPerson> findPeople(String text) {
        return people("""
                where exists (select from app.account o where o.person_id = p.id and o.subject = :value)
                    or strpos(lower(p.first_name || ' ' || p.last_name), lower(:value)) > 0
                    or strpos(lower(coalesce(p.mail, '')), lower(:value)) > 0
                """, text);
    }

    private List<KnownPerson> people(String condition, String value) {
        Map<String, KnownPerson> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id::text as person, p.first_name, p.last_name, p.mail, p.erased_at,
                            a.user_id, a.provider, a.subject, btrim(p.first_name || ' ' || p.last_name) as name,
                            a.password_hash, a.enabled
                        from app.person p join app.account a on a.person_id = p.id
                        """ + condition + " order by p.last_name, p.first_name, p.id, a.user_id")
                .param("value", value)
                .query((ResultSet row) -> {
                    people.merge(row.getString("person"), known(row), PeopleTables::joined);
                });
        return List.copyOf(people.values());
    }

    private static KnownPerson known(ResultSet row) throws SQLException {
        return new KnownPerson(
                row.getString("person"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("mail"),
                row.getTimestamp("erased_at") != null,
                List.of(account(row, 1)));
    }

    private static KnownPerson joined(KnownPerson one, KnownPerson other) {
        List<Account> accounts = new ArrayList<>(one.accounts());
        accounts.addAll(other.accounts());
        return new KnownPerson(one.person(), one.firstName(), one.lastName(), one.mail(), one.erased(), accounts);
    }

    /** Whether somebody is called so. */
    public boolean isNamed(String firstName, String lastName) {
        return jdbc.sql("select exists (select from app.person where first_name = :first and last_name = :last)")
                .param("first", firstName)
                .param("last", lastName)
                .query(Boolean.class)
                .single();
    }

    /** Leaves a pseudonym of a person. */
    public void erase(String person, String firstName, String lastName, Instant at) {
        jdbc.sql("""
                        update app.person set first_name = :first, last_name = :last, mail = null, erased_at = :at
                        where id = :person::uuid
                        """)
                .param("person", person)
                .param("first", firstName)
                .param("last", lastName)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Closes an account, which nobody can sign in by any more. */
    public void close(String userId, AccountKey key) {
        jdbc.sql("""
                        update app.account set provider = :provider, subject = :subject, password_hash = null, enabled = false
                        where user_id = :userId
                        """)
                .param("userId", userId)
                .param("provider", key.provider())
                .param("subject", key.subject())
                .update();
    }

    public List<String> openAccountsOf(String person) {
        return jdbc.sql("select user_id from app.account where person_id = :person::uuid and enabled order by user_id")
                .param("person", person)
                .query(String.class)
                .list();
    }

    public Optional<OnePerson> findOnePerson(String userId) {
        return jdbc.sql("""
                        select one.person_id::text as id, array_agg(other.user_id) as accounts
                        from app.account one join app.account other on other.person_id = one.person_id
                        where one.user_id = :userId
                        group by one.person_id
                        """)
                .param("userId", userId)
                .query((row, number) -> new OnePerson(row.getString("id"), Set.of((String[])
                        row.getArray("accounts").getArray())))
                .optional();
    }

    /** How to write to the person behind an account that is open. */
    public Optional<Contact> contact(String userId) {
        return jdbc.sql("""
                        select a.user_id, p.id::text as person, btrim(p.first_name || ' ' || p.last_name) as name, p.mail, p.language
                        from app.account a join app.person p on p.id = a.person_id
                        where a.user_id = :userId and a.enabled and p.mail is not null
                        """)
                .param("userId", userId)
                .query((row, number) -> new Contact(
                        row.getString("user_id"),
                        row.getString("person"),
                        row.getString("name"),
                        row.getString("mail"),
                        Locale.forLanguageTag(row.getString("language"))))
                .optional();
    }

    public List<Account> enabledAccounts() {
        return jdbc.sql(ACCOUNT + "where a.enabled")
                .query(PeopleTables::account)
                .list();
    }

    public Map<String, String> names(Set<String> userIds) {
        Map<String, String> names = new HashMap<>();
        if (!userIds.isEmpty()) {
            jdbc.sql(ACCOUNT + "where a.user_id in (:userIds)")
                    .param("userIds", userIds)
                    .query(PeopleTables::account)
                    .list()
                    .forEach(account -> names.put(account.userId(), account.name()));
        }
        return names;
    }

    public void insert(String userId, PersonRegistration registration) {
        UUID personId = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.person (id, first_name, last_name, mail, language)
                        values (:id, :firstName, :lastName, :mail, :language)
                        """)
                .param("id", personId)
                .param("firstName", registration.firstName())
                .param("lastName", registration.lastName())
                .param("mail", registration.mail())
                .param("language", registration.language().getLanguage())
                .update();
        jdbc.sql("""
                        insert into app.account (user_id, person_id, provider, subject, password_hash)
                        values (:userId, :personId, :provider, :subject, :passwordHash)
                        """)
                .param("userId", userId)
                .param("personId", personId)
                .param("provider", registration.account().provider())
                .param("subject", registration.account().subject())
                .param("passwordHash", registration.passwordHash())
                .update();
    }

    public void update(String userId, PersonRegistration registration) {
        jdbc.sql("""
                        update app.person
                        set first_name = :firstName, last_name = :lastName, mail = :mail, language = :language
                        where id = (select person_id from app.account where user_id = :userId)
                        """)
                .param("firstName", registration.firstName())
                .param("lastName", registration.lastName())
                .param("mail", registration.mail())
                .param("language", registration.language().getLanguage())
                .param("userId", userId)
                .update();
        jdbc.sql("update app.account set password_hash = :passwordHash where user_id = :userId")
                .param("passwordHash", registration.passwordHash())
                .param("userId", userId)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("user_id"),
                new AccountKey(row.getString("provider"), row.getString("subject")),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("enabled"));
    }
}
