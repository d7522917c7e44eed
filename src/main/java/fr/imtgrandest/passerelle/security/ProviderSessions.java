package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.security.persistence.ProviderSessionTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions that an identity provider may end by a call of its own (OpenID Connect Back-Channel Logout 1.0, section 2.7), known to
 * every node, since the provider calls any of them.
 */
@Component
class ProviderSessions implements OidcSessionRegistry {

    private static final String SESSION = "sid";

    private final ProviderSessionTable table;

    ProviderSessions(ProviderSessionTable table) {
        this.table = table;
    }

    @Override
    @Transactional
    public void saveSessionInformation(OidcSessionInformation session) {
        OidcUser user = session.getPrincipal();
        table.put(new ProviderSession(
                session.getSessionId(),
                user.getIssuer().toString(),
                user.getSubject(),
                user.getClaimAsString(SESSION),
                user.getAudience()));
    }

    @Override
    @Transactional
    public @Nullable OidcSessionInformation removeSessionInformation(String sessionId) {
        return table.remove(sessionId).map(ProviderSessions::information).orElse(null);
    }

    /**
     * Ends them where they stand. The library would have the program call itself at the address of the site, which it may not reach and
     * whose certificate it may not trust.
     */
    @Override
    @Transactional
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return table
                .end(
                        Objects.requireNonNull(token.getIssuer()).toString(),
                        token.getSubject(),
                        token.getSessionId(),
                        token.getAudience())
                .stream()
                .map(ProviderSessions::information)
                .toList();
    }

    /** What the provider said of the person is not kept, nor needed to end the session. */
    private static OidcSessionInformation information(ProviderSession session) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                IdTokenClaimNames.ISS, session.issuer(),
                IdTokenClaimNames.SUB, session.subject(),
                IdTokenClaimNames.AUD, session.audience()));
        if (session.providerSession() != null) {
            claims.put(SESSION, session.providerSession());
        }
        OidcIdToken token = new OidcIdToken("kept", null, null, claims);
        return new OidcSessionInformation(session.id(), Map.of(), new DefaultOidcUser(List.of(), token));
    }
}
