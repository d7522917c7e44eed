package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.Account;
import fr.imtgrandest.passerelle.identity.AccountKey;
import fr.imtgrandest.passerelle.identity.People;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The accounts that sign in with a password of ours. A closed account answers like one that does not exist. */
@Component
class LocalAccounts implements UserDetailsService {

    private final People people;

    LocalAccounts(People people) {
        this.people = people;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return Optional.of(login)
                .filter(LocalAccounts::isText)
                .flatMap(known -> people.findAccount(AccountKey.local(known)))
                .filter(Account::enabled)
                .flatMap(account ->
                        account.password().map(hash -> new SignedInUser(account.userId(), account.name(), hash)))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** The database refuses to look for a text with a NUL. */
    private static boolean isText(String login) {
        return login.indexOf('\0') < 0;
    }
}
