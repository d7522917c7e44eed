package fr.imtgrandest.passerelle.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Checks the tokens by which providers say who somebody is (OpenID Connect Core 1.0, section 3.1.3.7). */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    /** Signatures by a key that only the provider has; no secret shared with us signs anything. */
    private static final Set<SignatureAlgorithm> ACCEPTED = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final ProviderCalls calls;
    private final Clock clock;
    private final Map<Keys, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(ProviderCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Where the keys of a provider are and what they may be used with. */
    private record Keys(String registrationId, String address, Set<SignatureAlgorithm> algorithms) {}

    /** @throws OAuth2AuthenticationException if the provider signs with nothing that is accepted here */
    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        Set<SignatureAlgorithm> algorithms =
                algorithms(provider.getProviderDetails().getConfigurationMetadata());
        String address = provider.getProviderDetails().getJwkSetUri();
        if (algorithms.isEmpty() || address == null) {
            throw new OAuth2AuthenticationException(new OAuth2Error("missing_signature_verifier"));
        }
        Keys keys = new Keys(provider.getRegistrationId(), address, algorithms);
        return decoders.computeIfAbsent(keys, missing -> decoder(missing, provider));
    }

    /** Those advertised that are accepted; a provider that advertises none signs with RS256. */
    private static Set<SignatureAlgorithm> algorithms(Map<String, Object> metadata) {
        Stream<?> advertised = metadata.get("id_token_signing_alg_values_supported") instanceof Collection<?> names
                ? names.stream()
                : Stream.of(SignatureAlgorithm.RS256.getName());
        return advertised
                .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                .filter(algorithm -> algorithm != null && ACCEPTED.contains(algorithm))
                .collect(Collectors.toUnmodifiableSet());
    }

    private JwtDecoder decoder(Keys keys, ClientRegistration provider) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys.address())
                .restOperations(calls.keys())
                .jwsAlgorithms(algorithms -> algorithms.addAll(keys.algorithms()))
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(validator(provider));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator(ClientRegistration provider) {
        JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        OidcIdTokenValidator content = new OidcIdTokenValidator(provider);
        content.setClockSkew(CLOCK_SKEW);
        content.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(time, content);
    }
}
