package fr.imtgrandest.passerelle.security;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * What is known of each identity provider. Nothing is asked of it before somebody wants to sign in there, so that one that is
 * down keeps nobody from starting the program; each sign-in asks again, so that one that went down is noticed before a person is
 * sent to it. What was said last stays good for those who are signed in.
 */
@Component
class ProviderDirectory implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDirectory.class);

    /** An answer, also a missing one, counts for so long: the button is open to everyone. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final String REDIRECT = "{baseUrl}/login/oauth2/code/{registrationId}";

    private final Map<String, Entry> entries;
    private final ProviderCalls calls;
    private final Clock clock;

    ProviderDirectory(SignOn signOn, ProviderCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
        this.entries = signOn.providers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, provider -> new Entry(provider.getKey(), provider.getValue())));
    }

    /** Whether an id is that of a provider. */
    boolean knows(String id) {
        return entries.containsKey(id);
    }

    /**
     * Makes sure that a provider answers now.
     *
     * @throws ProviderUnavailable if it does not
     * @throws IllegalArgumentException if there is no such provider
     */
    void requireAvailable(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("Unknown provider: " + id);
        }
        entry.renew();
    }

    /** What was said last; null when there is no such provider, or it has not said anything yet and does not now. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.last();
    }

    /** The origins, such as {@code https://id.example.org}, that a person passes who signs out at a provider. */
    Set<String> signOutOrigins() {
        return entries.values().stream().flatMap(Entry::origins).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one provider said last, and when it was asked. */
    private final class Entry {

        private final String id;
        private final SignOn.Provider provider;
        private @Nullable ClientRegistration last;
        private @Nullable Instant askedAt;
        private @Nullable ProviderUnavailable failure;

        Entry(String id, SignOn.Provider provider) {
            this.id = id;
            this.provider = provider;
        }

        synchronized @Nullable ClientRegistration last() {
            if (last == null) {
                try {
                    renew();
                } catch (ProviderUnavailable unavailable) {
                    return null;
                }
            }
            return last;
        }

        synchronized void renew() {
            Instant now = clock.instant();
            if (askedAt == null || !now.isBefore(askedAt.plus(FRESH)) || now.isBefore(askedAt)) {
                ask();
                askedAt = clock.instant();
            }
            if (failure != null) {
                throw failure;
            }
        }

        synchronized Stream<String> origins() {
            Stream<String> said = Stream.ofNullable(last)
                    .map(known -> known.getProviderDetails().getConfigurationMetadata())
                    .flatMap(metadata -> Stream.ofNullable(metadata.get("end_session_endpoint")))
                    .map(address -> origin(URI.create(address.toString())));
            return Stream.of(Stream.of(origin(provider.issuer())), provider.signOutOrigins().stream(), said)
                    .flatMap(Function.identity());
        }

        private static String origin(URI address) {
            return address.getScheme() + "://" + address.getAuthority();
        }

        private void ask() {
            try {
                last = registration(calls.metadata(provider.issuer()));
                failure = null;
            } catch (RuntimeException e) {
                LOG.warn("The identity provider '{}' is not available: {}", id, e.getMessage());
                failure = new ProviderUnavailable(id, e);
            }
        }

        private ClientRegistration registration(Map<String, Object> metadata) {
            // Discovery 1.0, section 4.3: a provider that names another issuer is an impostor.
            if (!provider.issuer().toString().equals(metadata.get("issuer"))) {
                throw new IllegalArgumentException("its metadata name the issuer " + metadata.get("issuer"));
            }
            ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId(id)
                    .clientName(provider.name())
                    .clientId(provider.clientId())
                    .scope(provider.scopes())
                    .redirectUri(REDIRECT)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build());
            return (provider.clientSecret() == null
                            ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            : builder.clientSecret(provider.clientSecret()))
                    .build();
        }
    }
}
