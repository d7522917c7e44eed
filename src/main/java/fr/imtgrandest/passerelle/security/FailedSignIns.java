package fr.imtgrandest.passerelle.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by source, never by account, so that nobody can be locked out by somebody else. A source with
 * too many failures has to wait until the oldest window has passed. The count lives in memory, and for a bounded number
 * of sources: the one that failed longest ago is forgotten first.
 */
@Component
class FailedSignIns {

    static final int ALLOWED_FAILURES = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);

    static final int REMEMBERED_SOURCES = 10_000;
    private static final int NETWORK_BYTES_OF_IPV6 = 8;

    private final Clock clock;
    private final Map<String, Failures> failuresBySource = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED_SOURCES;
        }
    };

    FailedSignIns(Clock clock) {
        this.clock = clock;
    }

    private record Failures(Instant since, int count) {}

    @EventListener
    void count(AbstractAuthenticationFailureEvent event) {
        if (ProviderFailures.counts(event)
                && event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            count(details.getRemoteAddress());
        }
    }

    synchronized void count(String address) {
        String source = source(address);
        Failures earlier = failuresBySource.remove(source);
        failuresBySource.put(
                source,
                earlier == null || isOver(earlier)
                        ? new Failures(clock.instant(), 1)
                        : new Failures(earlier.since(), earlier.count() + 1));
    }

    synchronized boolean mustWait(String address) {
        Failures failures = failuresBySource.get(source(address));
        return failures != null && !isOver(failures) && failures.count() >= ALLOWED_FAILURES;
    }

    private boolean isOver(Failures failures) {
        return !clock.instant().isBefore(failures.since().plus(WINDOW));
    }

    /** The address, or for IPv6 its network, since one household or laboratory commands a whole network of them. */
    private static String source(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES_OF_IPV6));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
