package fr.imtgrandest.passerelle.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Waits longer and longer for a mail server that takes nothing; after a day the job fails, and administrators see it. */
@Component
class MailRetry {

    private static final Logger LOG = LoggerFactory.getLogger(MailRetry.class);

    private static final List<Duration> WAITS = Stream.of(1, 5, 10, 15, 30, 60, 60, 120, 240, 360, 540)
            .map(Duration::ofMinutes)
            .toList();

    private final MailMeters meters;
    private final Clock clock;

    MailRetry(MailMeters meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Tries once.
     *
     * @param failures how often it has failed before
     * @param later takes the moment of the next attempt
     * @throws MailException if it has failed too often
     */
    void attempt(int failures, Runnable send, Consumer<Instant> later) {
        try {
            send.run();
            meters.sent();
        } catch (MailException refused) {
            if (failures >= WAITS.size()) {
                meters.failed();
                throw refused;
            }
            LOG.warn(
                    "The mail server took no mail; next attempt in {}: {}",
                    WAITS.get(failures),
                    refused.getMostSpecificCause().getMessage());
            meters.delayed();
            later.accept(clock.instant().plus(WAITS.get(failures)));
        }
    }
}
