package fr.imtgrandest.passerelle.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as the operator of the program sees them.
 *
 * @param person opaque id
 * @param mail null where none is known
 * @param erased whether the names are a pseudonym
 * @param accounts at least one, by user id
 */
public record KnownPerson(
        String person,
        String firstName,
        String lastName,
        @Nullable String mail,
        boolean erased,
        List<Account> accounts) {

    public KnownPerson {
        accounts = List.copyOf(accounts);
    }

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** The mail address; empty where none is known. */
    public Optional<String> mailAddress() {
        return Optional.ofNullable(mail);
    }

    /** The engine's ids of the accounts. */
    public Set<String> userIds() {
        return accounts.stream().map(Account::userId).collect(Collectors.toUnmodifiableSet());
    }
}
