package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.journal.Deeds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sums failed sign-ins by source and minute and writes one row of the journal for each, once the minute is over. What was
 * typed is kept nowhere: people type passwords into the wrong field.
 */
@Component
class SignInFailures implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int PAUSE_SECONDS = 20;

    private final Deeds deeds;
    private final Clock clock;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sign-in-failures");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> ticking;
    private final Map<Source, Integer> open = new LinkedHashMap<>();

    SignInFailures(Deeds deeds, Clock clock) {
        this.deeds = deeds;
        this.clock = clock;
        this.ticking = later.scheduleWithFixedDelay(this::writeOver, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private record Source(String address, Instant minute) {}

    @EventListener
    void count(AbstractAuthenticationFailureEvent event) {
        if (ProviderFailures.counts(event)
                && event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            Source source =
                    new Source(details.getRemoteAddress(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
            add(source);
        }
    }

    private synchronized void add(Source source) {
        open.merge(source, 1, Integer::sum);
    }

    /** Writes the minutes that are over. */
    void writeOver() {
        take(clock.instant().minus(MINUTE)).forEach(this::write);
    }

    @Override
    public void destroy() {
        ticking.cancel(false);
        later.shutdown();
        take(Instant.MAX).forEach(this::write);
    }

    private synchronized List<Map.Entry<Source, Integer>> take(Instant begunUntil) {
        List<Map.Entry<Source, Integer>> over = new ArrayList<>();
        open.entrySet().removeIf(entry -> {
            boolean isOver = !entry.getKey().minute().isAfter(begunUntil);
            if (isOver) {
                over.add(Map.entry(entry.getKey(), entry.getValue()));
            }
            return isOver;
        });
        return over;
    }

    private void write(Map.Entry<Source, Integer> sum) {
        Source source = sum.getKey();
        try {
            deeds.signInFailed(source.address(), sum.getValue() + " × " + source.minute());
        } catch (RuntimeException failure) {
            LOG.error("Failed sign-ins could not be written into the journal", failure);
        }
    }
}
