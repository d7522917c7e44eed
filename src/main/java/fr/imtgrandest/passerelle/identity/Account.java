package fr.imtgrandest.passerelle.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a person signs in.
 *
 * @param userId the engine's user id
 * @param name display name of the person
 * @param passwordHash encoded as {@code {bcrypt}…}; null when another provider vouches for the person
 */
public record Account(
        String userId,
        AccountKey key,
        String name,
        @Nullable String passwordHash,
        boolean enabled) {

    /** The password hash; empty when another provider vouches for the person. */
    public Optional<String> password() {
        return Optional.ofNullable(passwordHash);
    }
}
