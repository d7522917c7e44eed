package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.engine.BackgroundTask;
import fr.imtgrandest.passerelle.engine.BackgroundWork;
import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.notification.persistence.NotificationTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells someone in one mail all that was kept for them and has not come to nothing. */
@Component
class DigestTask implements BackgroundTask {

    static final String TYPE = "digest";

    private final NotificationTables tables;
    private final NoticeSources sources;
    private final People people;
    private final Mailer mailer;
    private final MailRetry retry;
    private final BackgroundWork work;

    DigestTask(
            NotificationTables tables,
            NoticeSources sources,
            People people,
            Mailer mailer,
            MailRetry retry,
            BackgroundWork work) {
        this.tables = tables;
        this.sources = sources;
        this.people = people;
        this.mailer = mailer;
        this.retry = retry;
        this.work = work;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(String payload) {
        Call call = Call.parse(payload);
        List<String> kept = tables.keptFor(call.thing());
        people.contact(call.userId())
                .ifPresentOrElse(contact -> tell(contact, kept, call), () -> tables.forget(call.thing(), kept));
    }

    private void tell(Contact contact, List<String> kept, Call call) {
        List<Notice> notices = kept.stream()
                .map(Call::parse)
                .flatMap(one -> sources.notice(one, contact.language()).stream())
                .distinct()
                .toList();
        retry.attempt(
                call.failures(),
                () -> {
                    if (!notices.isEmpty()) {
                        mailer.sendDigest(contact, notices);
                    }
                    tables.forget(contact.person(), kept);
                },
                later -> work.schedule(TYPE, call.failedAgain().text(), later));
    }
}
