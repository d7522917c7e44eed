package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.Account;
import fr.imtgrandest.passerelle.identity.ProviderAccounts;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes the person of a session from what a provider says, and takes that over into our own people. */
@Component
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final SignOn signOn;
    private final ProviderAccounts accounts;
    private final OidcUserService claims = new OidcUserService();

    ProviderUsers(SignOn signOn, ProviderAccounts accounts, ProviderCalls calls) {
        this.signOn = signOn;
        this.accounts = accounts;
        claims.setOauth2UserService(calls.userInfo());
    }

    /** @throws OAuth2AuthenticationException if the account is closed, or the provider does not tell of whom it speaks */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String id = request.getClientRegistration().getRegistrationId();
        SignOn.Provider provider = Objects.requireNonNull(signOn.providers().get(id));
        OidcUser told = claims.loadUser(request);
        Account account = accounts.signIn(ProviderClaims.person(id, provider, told));
        if (!account.enabled()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED));
        }
        return new ProvidedUser(account.userId(), account.name(), request.getIdToken());
    }
}
