package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.RecentReading;
import fr.imtgrandest.passerelle.shared.Reference;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What is measured of tasks: how many wait, and what is late. */
@Component
class TaskMeters implements MeterBinder {

    /** A query names at most so many instances. */
    private static final int AT_ONCE = 1000;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Clock clock;
    private final RecentReading<Counts> counts;

    TaskMeters(TaskService tasks, RuntimeService runtime, SystemAccess system, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.clock = clock;
        this.counts = new RecentReading<>(() -> system.read(this::count), clock);
    }

    private record Counts(long open, long late, Map<Reference.Kind, Long> lateCases) {}

    private Counts count() {
        List<Task> late = tasks.createTaskQuery()
                .active()
                .dueBefore(Date.from(clock.instant()))
                .list();
        return new Counts(tasks.createTaskQuery().active().count(), late.size(), casesOf(late));
    }

    /** A case is late while something in it is. */
    private Map<Reference.Kind, Long> casesOf(List<Task> late) {
        List<String> instances = late.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<ProcessInstance> found = new ArrayList<>();
        for (int from = 0; from < instances.size(); from += AT_ONCE) {
            Set<String> some = Set.copyOf(instances.subList(from, Math.min(from + AT_ONCE, instances.size())));
            found.addAll(runtime.createProcessInstanceQuery()
                    .processInstanceIds(some)
                    .list());
        }
        return found.stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(Objects::nonNull)
                .distinct()
                .map(Reference::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        Reference::kind, () -> new EnumMap<>(Reference.Kind.class), Collectors.counting()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("passerelle.tasks.open", counts, read -> read.number(Counts::open))
                .description("Tasks that wait for somebody")
                .register(registry);
        Gauge.builder("passerelle.tasks.late", counts, read -> read.number(Counts::late))
                .description("Tasks that wait beyond their due date")
                .register(registry);
        for (Reference.Kind kind : Reference.Kind.values()) {
            Gauge.builder(
                            "passerelle.cases.late",
                            counts,
                            read -> read.number(now -> now.lateCases().getOrDefault(kind, 0L)))
                    .description("Cases with a task that waits beyond its due date")
                    .tag("kind", kind.tag())
                    .register(registry);
        }
    }
}
