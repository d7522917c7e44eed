package fr.imtgrandest.passerelle.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The clock of the application and of the engine in tests: goes on ticking, but can be put elsewhere. */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Moves both clocks forward, or back if negative. */
    public void advance(Duration duration) {
        offset = offset.plus(duration);
        ClockUtil.offset(offset.toMillis());
    }

    /** Puts both clocks to a moment from which they go on. */
    public void moveTo(Instant moment) {
        advance(Duration.between(instant(), moment));
    }

    /** Back to real time. */
    public void reset() {
        offset = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** Replaces the clock of the application. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    /** Puts the clock back after each test. */
    static final class ResetAfterEach implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(MovableClock.class)
                    .reset();
        }
    }
}
