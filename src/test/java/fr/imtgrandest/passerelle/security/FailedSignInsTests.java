package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedSignInsTests {

    private final HandClock clock = new HandClock();
    private final FailedSignIns failures = new FailedSignIns(clock);

    @Test
    void a_source_waits_after_too_many_failures_and_no_other_does() {
        fail("192.0.2.1", FailedSignIns.ALLOWED_FAILURES - 1);
        assertThat(failures.mustWait("192.0.2.1")).isFalse();

        fail("192.0.2.1", 1);

        assertThat(failures.mustWait("192.0.2.1")).isTrue();
        assertThat(failures.mustWait("192.0.2.2")).isFalse();
    }

    @Test
    void the_wait_ends_with_the_window() {
        fail("192.0.2.1", FailedSignIns.ALLOWED_FAILURES);

        clock.now = clock.now.plus(FailedSignIns.WINDOW).minusSeconds(1);
        assertThat(failures.mustWait("192.0.2.1")).isTrue();

        clock.now = clock.now.plus(Duration.ofSeconds(1));
        assertThat(failures.mustWait("192.0.2.1")).isFalse();
    }

    @Test
    void an_ipv6_network_is_one_source() {
        fail("2001:db8:1:2::1", FailedSignIns.ALLOWED_FAILURES);

        assertThat(failures.mustWait("2001:db8:1:2:aaaa:bbbb:cccc:dddd")).isTrue();
        assertThat(failures.mustWait("2001:db8:1:3::1")).isFalse();
    }

    @Test
    void the_memory_is_bounded() {
        fail("192.0.2.1", FailedSignIns.ALLOWED_FAILURES);

        for (int source = 0; source < FailedSignIns.REMEMBERED_SOURCES; source++) {
            fail("10.0.%d.%d".formatted(source / 256, source % 256), 1);
        }

        assertThat(failures.mustWait("192.0.2.1")).isFalse();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            failures.count(address);
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
