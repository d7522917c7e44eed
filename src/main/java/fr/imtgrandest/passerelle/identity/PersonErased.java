package fr.imtgrandest.passerelle.identity;

import java.util.Set;

/**
 * A person has become a pseudonym; published in the transaction of the erasure, so that each feature forgets what it keeps.
 *
 * @param person opaque id, which stays
 * @param userIds the engine's ids of the accounts, which stay
 * @param pseudonym what people read from now on
 * @param operator account of the machine by which it was done
 */
public record PersonErased(String person, Set<String> userIds, String pseudonym, String operator) {

    public PersonErased {
        userIds = Set.copyOf(userIds);
    }
}
