package fr.imtgrandest.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EngineTestTests {

    @Autowired
    Clock clock;

    @Autowired
    MovableClock movable;

    @Autowired
    ProcessEngine engine;

    @Test
    void the_clock_of_the_application_and_of_the_engine_move_together() {
        movable.advance(Duration.ofDays(8));

        Instant inEightDays = Instant.now().plus(Duration.ofDays(8));
        assertThat(clock.instant()).isCloseTo(inEightDays, within(5, ChronoUnit.SECONDS));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(inEightDays, within(5, ChronoUnit.SECONDS));

        movable.moveTo(Instant.parse("2027-02-28T12:00:00Z"));

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(Instant.parse("2027-02-28T12:00:00Z"), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void the_engine_runs_on_postgresql_and_leaves_jobs_to_the_test() {
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
        assertThat(engine.getProcessEngineConfiguration().isJobExecutorActivate())
                .isFalse();
    }
}
