package fr.imtgrandest.passerelle.notification;

import fr.imtgrandest.passerelle.engine.BackgroundWork;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Takes up what people should know; it is told by jobs of the engine, after the transaction in which it is announced. */
@Service
public class Notifications {

    private final BackgroundWork work;
    private final Mailer mailer;
    private final Clock clock;

    Notifications(BackgroundWork work, Mailer mailer, Clock clock) {
        this.work = work;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Announces something at once. */
    public void announce(String topic, String thing) {
        announce(topic, thing, clock.instant());
    }

    /**
     * Announces something later, if there is still something to tell by then.
     *
     * @param topic of a {@link NoticeSource}
     * @param thing its id there
     */
    public void announce(String topic, String thing, Instant due) {
        if (mailer.isConfigured()) {
            work.schedule(AnnounceTask.TYPE, new Call(topic, thing, "", 0).text(), due);
        }
    }
}
