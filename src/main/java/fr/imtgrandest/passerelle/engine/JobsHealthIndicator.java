package fr.imtgrandest.passerelle.engine;

import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

// Whether jobs are run is known to the internal configuration only.

/** Whether jobs are run, as they should be where this is not turned off. */
@Component("jobsHealthIndicator")
class JobsHealthIndicator implements HealthIndicator {

    private final BooleanSupplier wanted;
    private final BooleanSupplier running;

    @Autowired
    JobsHealthIndicator(ProcessEngine engine) {
        this((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    private JobsHealthIndicator(ProcessEngineConfigurationImpl configuration) {
        this(
                configuration::isJobExecutorActivate,
                () -> configuration.getJobExecutor().isActive());
    }

    JobsHealthIndicator(BooleanSupplier wanted, BooleanSupplier running) {
        this.wanted = wanted;
        this.running = running;
    }

    @Override
    public Health health() {
        boolean up = !wanted.getAsBoolean() || running.getAsBoolean();
        return up ? Health.up().build() : Health.down().build();
    }
}
