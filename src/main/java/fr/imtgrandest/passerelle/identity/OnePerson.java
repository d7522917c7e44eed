package fr.imtgrandest.passerelle.identity;

import java.util.Set;

/**
 * Who is behind an account.
 *
 * @param id opaque; the account itself where nobody is known by it
 * @param accounts by user id, all that the person has
 */
public record OnePerson(String id, Set<String> accounts) {

    public OnePerson {
        accounts = Set.copyOf(accounts);
    }
}
