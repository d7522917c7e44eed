package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.notification.persistence.NotificationTables;
import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses under which calendar programs read what people have to do, without signing in. */
@Service
public class CalendarLinks {

    private final NotificationTables tables;

    CalendarLinks(NotificationTables tables) {
        this.tables = tables;
    }

    /** Makes a new secret for a person, shown this once; the one before leads nowhere any more. */
    @Transactional
    public String renew(String person) {
        String secret = Secrets.next();
        tables.setCalendarHash(person, hash(secret));
        return secret;
    }

    public boolean exists(String person) {
        return tables.hasCalendar(person);
    }

    /** The person whose secret it is. */
    public Optional<String> personOf(String secret) {
        return tables.personOfCalendarHash(hash(secret));
    }

    private static String hash(String secret) {
        return new Fingerprint().add(secret).hex();
    }
}
