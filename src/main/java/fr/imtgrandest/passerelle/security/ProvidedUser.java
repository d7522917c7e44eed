package fr.imtgrandest.passerelle.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The person of a session for whom an identity provider vouches; keeps the token by which the provider knows the session. */
final class ProvidedUser extends SignedInUser implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken idToken;

    ProvidedUser(String userId, String displayName, OidcIdToken idToken) {
        super(userId, displayName, null);
        this.idToken = idToken;
    }

    @Override
    public String getName() {
        return userId();
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    /** Has been read at the sign-in and is kept nowhere. */
    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }
}
