package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class JobsHealthIndicatorTests {

    @Test
    void a_program_that_should_run_jobs_and_does_not_is_not_well() {
        assertThat(status(true, false)).isEqualTo(Status.DOWN);
        assertThat(status(true, true)).isEqualTo(Status.UP);
    }

    @Test
    void a_program_whose_jobs_are_left_to_another_one_is_well() {
        assertThat(status(false, false)).isEqualTo(Status.UP);
    }

    private static Status status(boolean wanted, boolean running) {
        return new JobsHealthIndicator(() -> wanted, () -> running).health().getStatus();
    }
}
