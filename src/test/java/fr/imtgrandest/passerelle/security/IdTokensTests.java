package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;

/** What is forged, old or meant for others opens nothing; the provider is a server with one key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String SECRET = "a secret of the client that is long enough for HS256";

    private RSAKey key;
    private RSAKey other;
    private HttpServer server;
    private String issuer;

    @BeforeAll
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        other = new RSAKeyGenerator(2048).keyID("one").generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @Test
    void a_token_of_the_provider_for_us_is_taken() throws JOSEException {
        assertThat(decode(signed(JWSAlgorithm.RS256, claims())).getSubject()).isEqualTo("somebody");
    }

    @Test
    void a_token_that_somebody_else_signed_is_refused() throws JOSEException {
        String forged = signed(JWSAlgorithm.RS256, claims(), new RSASSASigner(other));

        assertThatThrownBy(() -> decode(forged)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        String forged = new PlainJWT(claims().build()).serialize();

        assertThatThrownBy(() -> decode(forged)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_signed_with_a_secret_is_refused() throws JOSEException {
        String forged = signed(JWSAlgorithm.HS256, claims(), new MACSigner(SECRET));

        assertThatThrownBy(() -> decode(forged)).isInstanceOf(JwtException.class);
    }

    @Test
    void an_algorithm_that_is_not_accepted_here_is_refused_although_it_is_advertised() throws JOSEException {
        String token = signed(JWSAlgorithm.RS512, claims());

        assertThatThrownBy(() -> decode(token)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> tokens().createDecoder(provider(List.of("HS256", "none"))))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void a_token_counts_half_a_minute_after_its_end_and_no_longer() throws JOSEException {
        String late = signed(JWSAlgorithm.RS256, claims().expirationTime(at(-29)));
        String tooLate = signed(JWSAlgorithm.RS256, claims().expirationTime(at(-31)));

        assertThat(decode(late).getSubject()).isEqualTo("somebody");
        assertThatThrownBy(() -> decode(tooLate)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_for_another_client_or_of_another_issuer_is_refused() throws JOSEException {
        String forOthers = signed(JWSAlgorithm.RS256, claims().audience("another"));
        String ofOthers = signed(JWSAlgorithm.RS256, claims().issuer("https://id.example.org"));

        assertThatThrownBy(() -> decode(forOthers)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decode(ofOthers)).isInstanceOf(JwtException.class);
    }

    private org.springframework.security.oauth2.jwt.Jwt decode(String token) {
        return tokens().createDecoder(provider(List.of("RS256", "ES256", "RS512", "HS256")))
                .decode(token);
    }

    private static IdTokens tokens() {
        return new IdTokens(new ProviderCalls(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ClientRegistration provider(List<String> algorithms) {
        return ClientRegistrations.fromOidcConfiguration(Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + "/authorize",
                        "token_endpoint",
                        issuer + "/token",
                        "jwks_uri",
                        issuer + "/keys",
                        "subject_types_supported",
                        List.of("public"),
                        "response_types_supported",
                        List.of("code"),
                        "id_token_signing_alg_values_supported",
                        algorithms))
                .registrationId("idp")
                .clientId("passerelle")
                .clientSecret(SECRET)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .build();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("somebody")
                .audience("passerelle")
                .issueTime(at(-120))
                .expirationTime(at(60));
    }

    private static Date at(int seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private String signed(JWSAlgorithm algorithm, JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(algorithm, claims, new RSASSASigner(key));
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet.Builder claims, JWSSigner signer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
