package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.engine.BackgroundWork;
import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.notification.persistence.NotificationTables;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Keeps what is told once a day until the next morning. */
@Component
class Digests {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final NotificationTables tables;
    private final BackgroundWork work;
    private final Clock clock;

    Digests(NotificationTables tables, BackgroundWork work, Clock clock) {
        this.tables = tables;
        this.work = work;
        this.clock = clock;
    }

    /** The first thing that is kept for someone makes the job of their next morning. */
    void keep(Contact contact, Call call) {
        boolean first = tables.keptFor(contact.person()).isEmpty();
        tables.keep(contact.person(), call.to(contact.userId()).text(), clock.instant());
        if (first) {
            work.schedule(DigestTask.TYPE, new Call("", contact.person(), contact.userId(), 0).text(), nextMorning());
        }
    }

    private Instant nextMorning() {
        ZonedDateTime now = clock.instant().atZone(Zones.PARIS);
        ZonedDateTime today = now.with(MORNING);
        return (now.isBefore(today)
                        ? today
                        : now.toLocalDate().plusDays(1).atTime(MORNING).atZone(Zones.PARIS))
                .toInstant();
    }
}
