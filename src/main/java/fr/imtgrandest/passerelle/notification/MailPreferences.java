package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.notification.persistence.NotificationTables;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be called, and the secret links by which they say so without signing in. */
@Service
public class MailPreferences {

    private final NotificationTables tables;

    MailPreferences(NotificationTables tables) {
        this.tables = tables;
    }

    /**
     * How a person wants to be called; at once where they never said.
     *
     * @param person opaque id
     */
    public MailPreference of(String person) {
        return tables.preference(person).map(MailPreference::valueOf).orElse(MailPreference.EACH);
    }

    @Transactional
    public void set(String person, MailPreference preference) {
        tables.setPreference(person, preference.name());
    }

    /** The secret of the link by which a person ends all mails; made when it is first needed. */
    @Transactional
    public String unsubscribeSecret(String person) {
        return tables.unsubscribeSecret(person).orElseGet(() -> {
            String secret = Secrets.next();
            tables.setUnsubscribeSecret(person, secret);
            return secret;
        });
    }

    /** Ends all mails to whoever has this secret; false where nobody has it. */
    @Transactional
    public boolean unsubscribe(String secret) {
        Optional<String> person = tables.personOfUnsubscribeSecret(secret);
        person.ifPresent(found -> set(found, MailPreference.NONE));
        return person.isPresent();
    }
}
