package fr.imtgrandest.passerelle.task;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long the gate of forms looks at what people send: {@code passerelle.gate}. */
@Component
class GateTimes {

    /** The longest that a person does not notice, and steps on the way to it. */
    private static final Duration[] STEPS = {Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(50)};

    private final MeterRegistry registry;

    GateTimes(MeterRegistry registry) {
        this.registry = registry;
        timer(true);
        timer(false);
    }

    /** Looks, and takes the time whether it passes or throws. */
    void take(Runnable look) {
        Timer.Sample sample = Timer.start(registry);
        boolean accepted = false;
        try {
            look.run();
            accepted = true;
        } finally {
            sample.stop(timer(accepted));
        }
    }

    private Timer timer(boolean accepted) {
        return Timer.builder("passerelle.gate")
                .description("Submissions that the gate of forms looked at")
                .tag("outcome", accepted ? "accepted" : "refused")
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }
}
