package fr.imtgrandest.passerelle.security.persistence;

import fr.imtgrandest.passerelle.security.ProviderSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which sessions began at identity providers, for all nodes. */
@Component
public class ProviderSessionTable {

    private static final String KNOWN = " returning session_id, issuer, subject, provider_session, audience";

    private final JdbcClient jdbc;

    ProviderSessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, in the place of what was known of the same session here. */
    public void put(ProviderSession session) {
        forgetEnded();
        jdbc.sql("""
                        insert into app.provider_session (session_id, issuer, subject, provider_session, audience)
                        values (:id, :issuer, :subject, :providerSession, :audience)
                        on conflict (session_id) do update set issuer = excluded.issuer, subject = excluded.subject,
                            provider_session = excluded.provider_session, audience = excluded.audience
                        """)
                .param("id", session.id())
                .param("issuer", session.issuer())
                .param("subject", session.subject())
                .param("providerSession", session.providerSession())
                .param("audience", session.audience().toArray(String[]::new))
                .update();
    }

    /** A session that ran out ends without a word; one is stored only after its sign-in, so not the youngest. */
    private void forgetEnded() {
        jdbc.sql("""
                        delete from app.provider_session p where begun_at < now() - interval '1 day'
                            and not exists (select from app.session s where s.session_id = p.session_id)
                        """).update();
    }

    /** Forgets what is known of a session here; empty where nothing is. */
    public Optional<ProviderSession> remove(String id) {
        return jdbc.sql("delete from app.provider_session where session_id = :id" + KNOWN)
                .param("id", id)
                .query(this::session)
                .optional();
    }

    /**
     * Ends the sessions that one session at a provider began, or all those of somebody there, for all nodes at once.
     *
     * @param providerSession null for all of the subject
     * @param subject null where the session alone is named
     */
    public List<ProviderSession> end(
            String issuer, @Nullable String subject, @Nullable String providerSession, List<String> audience) {
        return jdbc.sql("""
                        with begun as (
                            delete from app.provider_session
                            where issuer = :issuer and audience && :audience::text[]
                                and (:providerSession::text is null and subject = :subject or provider_session = :providerSession)
                        """ + KNOWN + """
                        ),
                        ended as (
                            delete from app.session s using begun where s.session_id = begun.session_id::bpchar)
                        select * from begun
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("providerSession", providerSession)
                .param("audience", audience.toArray(String[]::new))
                .query(this::session)
                .list();
    }

    private ProviderSession session(ResultSet row, int number) throws SQLException {
        return new ProviderSession(
                row.getString("session_id"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("provider_session"),
                List.of((String[]) row.getArray("audience").getArray()));
    }
}
