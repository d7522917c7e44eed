package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where a person goes whose session has just ended: through the sign-out of the provider that vouched for them (OpenID Connect
 * RP-Initiated Logout 1.0), and to the sign-in page.
 */
@Component
class SignOutAtProvider extends OidcClientInitiatedLogoutSuccessHandler {

    static final String SIGNED_OUT = "/login?logout";

    private static final String NEXT_ADDRESS = "X-Next-Address";

    private final ProviderDirectory directory;

    SignOutAtProvider(ProviderDirectory directory) {
        super(directory);
        this.directory = directory;
        setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        setDefaultTargetUrl(SIGNED_OUT);
    }

    /** The address; where the provider is down, that of the sign-in page, which says that the person is still signed in there. */
    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (person instanceof OAuth2AuthenticationToken token) {
            String id = token.getAuthorizedClientRegistrationId();
            try {
                directory.requireAvailable(id);
            } catch (ProviderUnavailable e) {
                return SIGNED_OUT + "&open=" + id;
            }
        }
        return super.determineTargetUrl(request, response, person);
    }

    /** Answers the web applications, whose script goes on to the address by itself. */
    void tell(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        if (person instanceof OAuth2AuthenticationToken) {
            response.setHeader(NEXT_ADDRESS, determineTargetUrl(request, response, person));
        }
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
