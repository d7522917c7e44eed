package fr.imtgrandest.passerelle.notification.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code notification_preference} and {@code notification_kept}. */
@Component
public class NotificationTables {

    private final JdbcClient jdbc;

    NotificationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> preference(String person) {
        return text(
                "select mail from app.notification_preference where person = :value::uuid and mail is not null",
                person);
    }

    public void setPreference(String person, String mail) {
        jdbc.sql("""
                        insert into app.notification_preference (person, mail) values (:person::uuid, :mail)
                        on conflict (person) do update set mail = excluded.mail
                        """).param("person", person).param("mail", mail).update();
    }

    public Optional<String> unsubscribeSecret(String person) {
        return text(
                "select unsubscribe_secret from app.notification_preference"
                        + " where person = :value::uuid and unsubscribe_secret is not null",
                person);
    }

    public void setUnsubscribeSecret(String person, String secret) {
        jdbc.sql("""
                        insert into app.notification_preference (person, unsubscribe_secret) values (:person::uuid, :secret)
                        on conflict (person) do update set unsubscribe_secret = excluded.unsubscribe_secret
                        """).param("person", person).param("secret", secret).update();
    }

    public Optional<String> personOfUnsubscribeSecret(String secret) {
        return text("select person::text from app.notification_preference where unsubscribe_secret = :value", secret);
    }

    public void setCalendarHash(String person, String hash) {
        jdbc.sql("""
                        insert into app.notification_preference (person, calendar_hash) values (:person::uuid, :hash)
                        on conflict (person) do update set calendar_hash = excluded.calendar_hash
                        """).param("person", person).param("hash", hash).update();
    }

    public Optional<String> personOfCalendarHash(String hash) {
        return text("select person::text from app.notification_preference where calendar_hash = :value", hash);
    }

    public boolean hasCalendar(String person) {
        return text(
                        "select calendar_hash from app.notification_preference"
                                + " where person = :value::uuid and calendar_hash is not null",
                        person)
                .isPresent();
    }

    private Optional<String> text(String sql, String value) {
        return jdbc.sql(sql).param("value", value).query(String.class).optional();
    }

    public void keep(String person, String call, Instant at) {
        jdbc.sql("""
                        insert into app.notification_kept (person, call, kept_at) values (:person::uuid, :call, :at)
                        on conflict (person, call) do nothing
                        """)
                .param("person", person)
                .param("call", call)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What is kept for someone, the oldest first. */
    public List<String> keptFor(String person) {
        return jdbc.sql("select call from app.notification_kept where person = :person::uuid order by kept_at, call")
                .param("person", person)
                .query(String.class)
                .list();
    }

    /** Forgets all that is known of someone. */
    public void forget(String person) {
        for (String table : List.of("notification_kept", "notification_preference")) {
            jdbc.sql("delete from app." + table + " where person = :person::uuid")
                    .param("person", person)
                    .update();
        }
    }

    public void forget(String person, List<String> calls) {
        jdbc.sql("delete from app.notification_kept where person = :person::uuid and call = any(:calls)")
                .param("person", person)
                .param("calls", calls.toArray(String[]::new))
                .update();
    }
}
