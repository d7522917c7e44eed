package fr.imtgrandest.passerelle.identity;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account, as the configuration or an identity provider tells it.
 *
 * @param userId how the engine's user id is formed when the account is new
 * @param mail null when none is known
 * @param language French or English
 * @param groups all groups that the account belongs to; working groups count for a new account only
 * @param passwordHash encoded as {@code {bcrypt}…}; null when another provider vouches for the person
 */
public record PersonRegistration(
        AccountKey account,
        UserIdForm userId,
        String firstName,
        String lastName,
        @Nullable String mail,
        Locale language,
        Set<String> groups,
        @Nullable String passwordHash) {

    /** The groups given that are not of working groups. */
    Set<String> permanentGroups() {
        return groups.stream().filter(group -> !Groups.isOfWorkingGroup(group)).collect(Collectors.toUnmodifiableSet());
    }

    /** How an engine user id is formed. */
    public enum UserIdForm {
        /** Random, so that traces in the engine name nobody. */
        OPAQUE,
        /** The subject of the account itself; for the demo, where ids should be readable. */
        SUBJECT
    }
}
