package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Adds the sign-in by identity providers to a filter chain; nothing where none is configured. */
@Component
class ProviderSignIn {

    /** Before the id of a provider, the address that leads to it. */
    static final String WAY_OUT = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    private final SignOn signOn;
    private final ProviderDirectory directory;
    private final ProviderCalls calls;
    private final ProviderUsers users;
    private final ProviderFailures failures;
    private final NoTokens tokens;
    private final ProviderSessions sessions;

    ProviderSignIn(
            SignOn signOn,
            ProviderDirectory directory,
            ProviderCalls calls,
            ProviderUsers users,
            ProviderFailures failures,
            NoTokens tokens,
            ProviderSessions sessions) {
        this.signOn = signOn;
        this.directory = directory;
        this.calls = calls;
        this.users = users;
        this.failures = failures;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (signOn.providers().isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(directory)
                        .authorizedClientRepository(tokens)
                        .oidcSessionRegistry(sessions)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(calls.tokens()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                        .failureHandler(failures))
                .oidcLogout(logout -> logout.clientRegistrationRepository(directory)
                        .oidcSessionRegistry(sessions)
                        .backChannel(call -> call.logoutHandler(this::endSessions)))
                .addFilterBefore(
                        new UnavailableProviderFilter(
                                directory,
                                PathPatternRequestMatcher.withDefaults()
                                        .matcher(HttpMethod.GET, WAY_OUT + "/{provider}")),
                        OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private void endSessions(HttpServletRequest request, HttpServletResponse response, Authentication provider) {
        sessions.removeSessionInformation((OidcLogoutToken) provider.getPrincipal());
    }

    /** The policy of our pages, whose sign-out form may lead on to the providers; none where another stands already. */
    HeaderWriter contentSecurityPolicy() {
        return this::writePolicy;
    }

    private void writePolicy(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(WebSecurity.CSP)) {
            return;
        }
        String targets = String.join(" ", directory.signOutOrigins());
        String policy = targets.isEmpty()
                ? WebSecurity.CONTENT_SECURITY_POLICY
                : WebSecurity.CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' " + targets);
        response.setHeader(WebSecurity.CSP, policy);
    }
}
