package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.engine.BackgroundTask;
import fr.imtgrandest.passerelle.engine.BackgroundWork;
import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.identity.People;
import org.springframework.stereotype.Component;

/** Tells one thing to one person, as they prefer, unless it has come to nothing meanwhile. */
@Component
class MailTask implements BackgroundTask {

    static final String TYPE = "mail";

    private final NoticeSources sources;
    private final People people;
    private final MailPreferences preferences;
    private final Digests digests;
    private final Mailer mailer;
    private final MailRetry retry;
    private final BackgroundWork work;

    MailTask(
            NoticeSources sources,
            People people,
            MailPreferences preferences,
            Digests digests,
            Mailer mailer,
            MailRetry retry,
            BackgroundWork work) {
        this.sources = sources;
        this.people = people;
        this.preferences = preferences;
        this.digests = digests;
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
        people.contact(call.userId()).ifPresent(contact -> tell(contact, call));
    }

    private void tell(Contact contact, Call call) {
        switch (preferences.of(contact.person())) {
            case EACH -> sources.notice(call, contact.language()).ifPresent(notice -> mail(contact, notice, call));
            case DAILY -> digests.keep(contact, call);
            case NONE -> {
                // They asked not to be called.
            }
        }
    }

    private void mail(Contact contact, Notice notice, Call call) {
        String key = String.join("/", call.topic(), call.thing(), contact.person());
        retry.attempt(
                call.failures(),
                () -> mailer.send(contact, notice, key),
                later -> work.schedule(TYPE, call.failedAgain().text(), later));
    }
}
