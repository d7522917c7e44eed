package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.security.persistence.ProviderSessionTable;
import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.EngineTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@EngineTest
class ProviderSessionsTests {

    private static final String ISSUER = "https://id.example.org";

    @Autowired
    private ProviderSessions here;

    @Autowired
    private ProviderSessionTable table;

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private Environment environment;

    @AfterEach
    void forget() {
        DatabaseOwner.of(environment).sql("delete from app.provider_session").update();
    }

    @Test
    void another_node_finds_the_session_that_the_provider_ends_and_leaves_the_others() {
        here.saveSessionInformation(session("one", "ada", "s-1", ISSUER, "passerelle"));
        here.saveSessionInformation(session("two", "ada", "s-2", ISSUER, "passerelle"));
        here.saveSessionInformation(session("elsewhere", "ada", "s-1", "https://other.example.org", "passerelle"));
        here.saveSessionInformation(session("others", "ada", "s-1", ISSUER, "another-client"));
        ProviderSessions there = new ProviderSessions(table);

        assertThat(there.removeSessionInformation(logout("ada", "s-1")))
                .singleElement()
                .satisfies(found -> assertThat(found.getSessionId()).isEqualTo("one"));
        assertThat(here.removeSessionInformation(logout("ada", "s-1"))).isEmpty();
        assertThat(ids()).containsExactlyInAnyOrder("two", "elsewhere", "others");
    }

    @Test
    void without_the_name_of_a_session_all_of_the_person_end() {
        here.saveSessionInformation(session("one", "ada", "s-1", ISSUER, "passerelle"));
        here.saveSessionInformation(session("two", "ada", "s-2", ISSUER, "passerelle"));
        here.saveSessionInformation(session("grace", "grace", "s-3", ISSUER, "passerelle"));

        assertThat(here.removeSessionInformation(logout("ada", "")))
                .extracting(OidcSessionInformation::getSessionId)
                .containsExactlyInAnyOrder("one", "two");
        assertThat(ids()).containsExactly("grace");
    }

    @Test
    void what_is_known_of_a_session_is_kept_once_and_forgotten_with_it() {
        here.saveSessionInformation(session("one", "ada", "s-1", ISSUER, "passerelle"));
        here.saveSessionInformation(session("one", "ada", "s-9", ISSUER, "passerelle"));

        assertThat(here.removeSessionInformation("one"))
                .satisfies(found ->
                        assertThat(found.getPrincipal().getClaimAsString("sid")).isEqualTo("s-9"));
        assertThat(here.removeSessionInformation("one")).isNull();
    }

    @Test
    void a_session_that_the_provider_ends_is_over_where_it_stands_without_a_call_to_anywhere() {
        String ended = stored(sessions);
        String other = stored(sessions);
        here.saveSessionInformation(session(ended, "ada", "s-1", ISSUER, "passerelle"));
        here.saveSessionInformation(session(other, "ada", "s-2", ISSUER, "passerelle"));

        here.removeSessionInformation(logout("ada", "s-1"));

        assertThat(sessions.findById(ended)).isNull();
        assertThat(sessions.findById(other)).isNotNull();
        assertThat(ids()).containsExactly(other);
        sessions.deleteById(other);
    }

    private static <S extends Session> String stored(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    @Test
    void sessions_that_ran_out_are_forgotten_after_a_day() {
        here.saveSessionInformation(session("old", "ada", "s-1", ISSUER, "passerelle"));
        DatabaseOwner.of(environment)
                .sql("update app.provider_session set begun_at = begun_at - interval '25 hours'")
                .update();

        here.saveSessionInformation(session("new", "ada", "s-2", ISSUER, "passerelle"));

        assertThat(ids()).containsExactly("new");
    }

    private List<String> ids() {
        return DatabaseOwner.of(environment)
                .sql("select session_id from app.provider_session order by session_id")
                .query(String.class)
                .list();
    }

    private static OidcSessionInformation session(
            String id, String subject, String session, String issuer, String client) {
        OidcIdToken token = OidcIdToken.withTokenValue("any")
                .issuer(issuer)
                .subject(subject)
                .audience(List.of(client))
                .claim("sid", session)
                .build();
        return new OidcSessionInformation(id, Map.of("X-CSRF-TOKEN", "secret"), new DefaultOidcUser(List.of(), token));
    }

    private static OidcLogoutToken logout(String subject, String session) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "sub",
                subject,
                "aud",
                List.of("passerelle"),
                "jti",
                "1",
                "iat",
                Instant.EPOCH,
                "events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        if (!session.isEmpty()) {
            claims.put("sid", session);
        }
        return OidcLogoutToken.withTokenValue("any")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
