package fr.imtgrandest.passerelle.security.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code first_answer}. */
@Component
public class FirstAnswerTable {

    private final JdbcClient jdbc;

    FirstAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was asked under a key, and answered.
     *
     * @param location where the answer leads to; null where it leads nowhere
     * @param contentType of the body; null where there is none
     */
    public record Row(
            String asked,
            int status,
            @Nullable String location,
            @Nullable String contentType,
            String body) {}

    /** Takes a key until the transaction ends; false if it was taken before. Whoever takes it at the same time waits. */
    public boolean take(String account, String key, String asked, Instant now) {
        return jdbc.sql("""
                        insert into app.first_answer (account, key, asked, answered_at)
                        values (:account, :key, :asked, :now)
                        on conflict (account, key) do nothing
                        """)
                        .param("account", account)
                        .param("key", key)
                        .param("asked", asked)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    public void answer(String account, String key, Row row) {
        jdbc.sql("""
                        update app.first_answer
                        set status = :status, location = :location, content_type = :contentType, body = :body
                        where account = :account and key = :key
                        """)
                .param("status", row.status())
                .param("location", row.location())
                .param("contentType", row.contentType())
                .param("body", row.body())
                .param("account", account)
                .param("key", key)
                .update();
    }

    public Optional<Row> find(String account, String key) {
        return jdbc.sql("""
                        select asked, status, location, content_type, body from app.first_answer
                        where account = :account and key = :key and status is not null
                        """)
                .param("account", account)
                .param("key", key)
                .query((row, number) -> new Row(
                        row.getString("asked"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("content_type"),
                        row.getString("body")))
                .optional();
    }

    /** Forgets what was answered before a moment, to whomever, but for what somebody else is about to forget. */
    public void forgetBefore(Instant moment) {
        jdbc.sql("""
                        delete from app.first_answer where (account, key) in (
                            select account, key from app.first_answer where answered_at < :moment for update skip locked)
                        """).param("moment", Timestamp.from(moment)).update();
    }

    public void forgetAll(String account) {
        jdbc.sql("delete from app.first_answer where account = :account")
                .param("account", account)
                .update();
    }
}
