package fr.imtgrandest.passerelle.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person of a session. Groups are no part of it: they are asked for when they matter, so that a lost group is lost
 * at once.
 */
public sealed class SignedInUser implements UserDetails, CredentialsContainer permits ProvidedUser {

    private static final long serialVersionUID = 1L;

    private final String userId;
    private final String displayName;
    private @Nullable String passwordHash;

    SignedInUser(String userId, String displayName, @Nullable String passwordHash) {
        this.userId = userId;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
    }

    /** The engine's user id. */
    public final String userId() {
        return userId;
    }

    public final String getDisplayName() {
        return displayName;
    }

    @Override
    public String getUsername() {
        return userId;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
