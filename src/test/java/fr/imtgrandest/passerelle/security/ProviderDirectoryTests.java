package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderDirectoryTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private HttpServer server;
    private String issuer;
    private String metadata;
    private ProviderDirectory directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            byte[] answer = metadata.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        metadata = metadata(issuer);
        directory = new ProviderDirectory(
                new SignOn(Map.of(
                        "idp",
                        new SignOn.Provider(
                                "École",
                                URI.create(issuer),
                                "passerelle",
                                null,
                                Set.of("openid"),
                                "groups",
                                List.of(),
                                Set.of("https://cas.example.org")))),
                new ProviderCalls(),
                clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothing_is_asked_before_somebody_wants_to_sign_in() {
        assertThat(directory.knows("idp")).isTrue();
        assertThat(directory.signOutOrigins()).contains(issuer);

        assertThat(asked).hasValue(0);
    }

    @Test
    void many_clicks_ask_the_provider_once() {
        for (int click = 0; click < 20; click++) {
            directory.requireAvailable("idp");
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_provider_that_goes_down_is_noticed_but_what_it_said_stays() {
        directory.requireAvailable("idp");
        server.stop(0);

        clock.advance(Duration.ofSeconds(4));

        assertThatThrownBy(() -> directory.requireAvailable("idp")).isInstanceOf(ProviderUnavailable.class);
        assertThat(directory.findByRegistrationId("idp")).isNotNull();
    }

    @Test
    void metadata_of_another_issuer_are_not_believed_until_they_are_right() {
        metadata = metadata("https://id.example.org");
        assertThatThrownBy(() -> directory.requireAvailable("idp")).isInstanceOf(ProviderUnavailable.class);
        assertThat(directory.findByRegistrationId("idp")).isNull();

        metadata = metadata(issuer);
        clock.advance(Duration.ofSeconds(4));

        assertThatCode(() -> directory.requireAvailable("idp")).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_json_is_a_provider_that_is_down() {
        metadata = "<html>";

        assertThatThrownBy(() -> directory.requireAvailable("idp")).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void a_sign_out_may_pass_what_the_provider_names_and_what_is_configured() {
        directory.requireAvailable("idp");

        assertThat(directory.signOutOrigins())
                .containsExactlyInAnyOrder(issuer, "https://cas.example.org", "https://out.example.org");
    }

    @Test
    void an_unknown_id_is_nobody() {
        assertThat(directory.knows("other")).isFalse();
        assertThat(directory.findByRegistrationId("other")).isNull();
    }

    private String metadata(String named) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "end_session_endpoint": "https://out.example.org/logout",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(named, issuer);
    }
}
