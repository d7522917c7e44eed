package fr.imtgrandest.passerelle.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How many cases of one kind are under way, by stage: the gauge {@code passerelle.cases.open}. */
public final class OpenCasesMeter implements MeterBinder {

    private final Reference.Kind kind;
    private final List<String> stages;
    private final RecentReading<Map<String, Long>> counts;

    /**
     * @param stages all that a case may be in
     * @param counts the number of open cases by the name of their stage; stages without any may be left out
     */
    public OpenCasesMeter(Reference.Kind kind, Enum<?>[] stages, Supplier<Map<String, Long>> counts, Clock clock) {
        this.kind = kind;
        this.stages = Arrays.stream(stages).map(Enum::name).toList();
        this.counts = new RecentReading<>(counts, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String stage : stages) {
            Gauge.builder(
                            "passerelle.cases.open",
                            counts,
                            read -> read.number(byStage -> byStage.getOrDefault(stage, 0L)))
                    .description("Cases under way")
                    .tag("kind", kind.tag())
                    .tag("stage", stage.toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
