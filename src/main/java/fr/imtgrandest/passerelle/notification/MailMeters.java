package fr.imtgrandest.passerelle.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what became of mails: {@code passerelle.mails}. */
@Component
class MailMeters {

    private final Counter sent;
    private final Counter delayed;
    private final Counter failed;

    MailMeters(MeterRegistry registry) {
        sent = counter("sent", registry);
        delayed = counter("delayed", registry);
        failed = counter("failed", registry);
    }

    private static Counter counter(String outcome, MeterRegistry registry) {
        return Counter.builder("passerelle.mails")
                .description("Attempts to hand a mail to the mail server")
                .tag("outcome", outcome)
                .register(registry);
    }

    void sent() {
        sent.increment();
    }

    /** It is tried again later. */
    void delayed() {
        delayed.increment();
    }

    /** It is tried no more by itself. */
    void failed() {
        failed.increment();
    }
}
