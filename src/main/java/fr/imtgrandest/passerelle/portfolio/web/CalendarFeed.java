package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.notification.CalendarLinks;
import fr.imtgrandest.passerelle.notification.MailProperties;
import fr.imtgrandest.passerelle.shared.Zones;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The personal calendar feed (RFC 5545), under an address that only its owner knows. */
@Controller
class CalendarFeed {

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final CalendarEntries entries;
    private final People people;
    private final MailProperties properties;
    private final Clock clock;

    CalendarFeed(CalendarLinks links, CalendarEntries entries, People people, MailProperties properties, Clock clock) {
        this.links = links;
        this.entries = entries;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<Object> feed(@PathVariable("secret") String secret) {
        List<String> accounts = links.personOf(secret)
                .map(people::openAccountsOf)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.now(clock.withZone(Zones.PARIS));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Passerelle//Passerelle//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        accounts.stream()
                .flatMap(account -> entries.of(people.reader(account), today, language(account)).stream())
                .distinct()
                .forEach(entry -> calendar.add(event(entry)));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .body(calendar.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Locale language(String account) {
        return people.contact(account).map(Contact::language).orElse(Locale.FRENCH);
    }

    private VEvent event(CalendarEntries.Entry entry) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(clock.instant()));
        event.add(new net.fortuna.ical4j.model.property.DtStart<>(entry.day()));
        event.add(new net.fortuna.ical4j.model.property.Summary(entry.summary()));
        event.add(new Uid(entry.key() + "@passerelle"));
        event.add(new Url(URI.create(properties.site() + entry.path())));
        return event;
    }
}
