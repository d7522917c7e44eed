package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the sessions that a provider ends by a call of its own (OpenID Connect Back-Channel Logout 1.0, section 2.7), where they stand: in
 * the database, and so for all nodes. The library would have the program call itself at the address of the site, which it may not reach
 * and whose certificate it may not trust.
 */
@Component
class SignOutByProvider implements LogoutHandler {

    private final ProviderSessions begunAtProviders;
    private final SessionRepository<?> sessions;

    SignOutByProvider(ProviderSessions begunAtProviders, SessionRepository<?> sessions) {
        this.begunAtProviders = begunAtProviders;
        this.sessions = sessions;
    }

    /** A session that cannot be ended now stays known, so that the provider may try again. */
    @Override
    @Transactional
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication provider) {
        OidcLogoutToken token = (OidcLogoutToken) provider.getPrincipal();
        begunAtProviders
                .removeSessionInformation(token)
                .forEach(session -> sessions.deleteById(session.getSessionId()));
    }
}
