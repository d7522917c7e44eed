package fr.imtgrandest.passerelle.engine;

import fr.imtgrandest.passerelle.shared.RecentReading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is measured of the engine: jobs, incidents, and what it refused to people. */
@Component
class EngineMeters implements MeterBinder {

    private static final String JOBS = "passerelle.jobs";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final SystemAccess system;
    private final MeterRegistry refusals;
    private final RecentReading<Counts> counts;

    EngineMeters(
            ManagementService management,
            RuntimeService runtime,
            SystemAccess system,
            MeterRegistry refusals,
            Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.system = system;
        this.refusals = refusals;
        this.counts = new RecentReading<>(() -> this.system.read(this::count), clock);
    }

    /** @param waiting jobs whose time has not come */
    private record Counts(long waiting, long due, long failed, long incidents) {}

    private Counts count() {
        long due = management.createJobQuery().executable().count();
        long alive = management.createJobQuery().withRetriesLeft().count();
        return new Counts(
                Math.max(0, alive - due),
                due,
                management.createJobQuery().noRetriesLeft().count(),
                runtime.createIncidentQuery().list().stream()
                        // One that fails in a called process is an incident of each calling process too.
                        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                        .count());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        job("waiting", Counts::waiting, registry);
        job("due", Counts::due, registry);
        job("failed", Counts::failed, registry);
        Gauge.builder("passerelle.incidents.open", counts, read -> read.number(Counts::incidents))
                .description("What failed for good and waits for a technical administrator")
                .register(registry);
        for (ActRefused.Reason reason : ActRefused.Reason.values()) {
            refused(reason, registry, 0);
        }
    }

    private void job(String state, ToDoubleFunction<Counts> part, MeterRegistry registry) {
        Gauge.builder(JOBS, counts, read -> read.number(part))
                .description("Jobs of the engine")
                .tag("state", state)
                .register(registry);
    }

    @EventListener
    void count(ActRefused refused) {
        refused(refused.reason(), refusals, 1);
    }

    private static void refused(ActRefused.Reason reason, MeterRegistry registry, int more) {
        registry.counter("passerelle.refusals", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment(more);
    }
}
