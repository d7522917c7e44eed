package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.engine.BackgroundTask;
import fr.imtgrandest.passerelle.engine.BackgroundWork;
import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.identity.People;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out whom an announcement concerns, and makes one mail of it for each, so that one that fails repeats no other. */
@Component
class AnnounceTask implements BackgroundTask {

    static final String TYPE = "announce";

    private final NoticeSources sources;
    private final People people;
    private final BackgroundWork work;
    private final Clock clock;

    AnnounceTask(NoticeSources sources, People people, BackgroundWork work, Clock clock) {
        this.sources = sources;
        this.people = people;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(String payload) {
        Call call = Call.parse(payload);
        Map<String, Contact> byPerson = sources.of(call.topic()).recipients(call.thing()).stream()
                .sorted()
                .flatMap(userId -> people.contact(userId).stream())
                .collect(Collectors.toMap(Contact::person, Function.identity(), (first, other) -> first));
        byPerson.values()
                .forEach(contact ->
                        work.schedule(MailTask.TYPE, call.to(contact.userId()).text(), clock.instant()));
    }
}
