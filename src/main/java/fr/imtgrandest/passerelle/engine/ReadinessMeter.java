package fr.imtgrandest.passerelle.engine;

import fr.imtgrandest.passerelle.shared.RecentReading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether the program can serve people, as the health group {@code readiness} says it: the gauge {@code passerelle.ready}. */
@Component
class ReadinessMeter implements MeterBinder {

    private final RecentReading<Status> readiness;

    /** @param health asked late: what it looks at may itself be measured */
    ReadinessMeter(ObjectProvider<HealthEndpoint> health, Clock clock) {
        this.readiness = new RecentReading<>(() -> read(health.getObject()), clock);
    }

    private static Status read(HealthEndpoint health) {
        return Objects.requireNonNull(health.healthForPath("readiness"), "There is no group 'readiness'")
                .getStatus();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("passerelle.ready", readiness, read -> read.number(status -> status.equals(Status.UP) ? 1 : 0))
                .description("1 while the program can serve people, 0 otherwise")
                .register(registry);
    }
}
