package fr.imtgrandest.passerelle.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session here and the session at an identity provider that it began with.
 *
 * @param id of the session here
 * @param subject whom the provider means, opaque
 * @param providerSession the claim {@code sid}; null where the provider names no sessions
 * @param audience the clients that the provider spoke to
 */
public record ProviderSession(
        String id, String issuer, String subject, @Nullable String providerSession, List<String> audience) {

    public ProviderSession {
        audience = List.copyOf(audience);
    }
}
