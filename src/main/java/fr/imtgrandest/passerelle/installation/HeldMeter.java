package fr.imtgrandest.passerelle.installation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether the database is held: the gauge {@code passerelle.held}. */
@Component
class HeldMeter implements MeterBinder {

    private final Installation installation;

    HeldMeter(Installation installation) {
        this.installation = installation;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("passerelle.held", installation, Installation::heldLately)
                .description("1 while the database is a copy whose jobs wait to be released, 0 otherwise")
                .register(registry);
    }
}
