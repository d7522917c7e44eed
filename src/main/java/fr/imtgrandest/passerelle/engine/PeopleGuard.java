package fr.imtgrandest.passerelle.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

// The engine's internal configuration class is the only place to add interceptors.

/** Puts the door for people, the trace of what they do and the clock of jobs into the chains of commands of the engine. */
@Component
@Order(EngineHardening.ORDER)
class PeopleGuard extends AbstractProcessEnginePlugin {

    private final PeopleDoor door;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;

    /** @param gates looked up at the first act, since gates themselves need the engine */
    PeopleGuard(ObjectProvider<ActGate> gates, ApplicationEventPublisher events, MeterRegistry meters) {
        this.events = events;
        this.meters = meters;
        Supplier<List<ActGate>> all =
                SingletonSupplier.of(() -> gates.orderedStream().toList());
        this.door = new PeopleDoor(passage -> check(all.get(), passage));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(with(configuration.getCustomPreCommandInterceptorsTxRequired(), new JobTimes(meters)), trace()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), trace()));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(configuration.getCustomPostCommandInterceptorsTxRequired(), gate()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPostCommandInterceptorsTxRequiresNew(), gate()));
    }

    private CommandInterceptor trace() {
        return new TraceInterceptor(events::publishEvent);
    }

    private CommandInterceptor gate() {
        return new ActInterceptor(door, events::publishEvent);
    }

    private static List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others, CommandInterceptor ours) {
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(ours);
        return all;
    }

    private static void check(List<ActGate> gates, PeopleDoor.Passage passage) {
        if (gates.isEmpty()) {
            throw new IllegalStateException("No gate looks at the acts of people");
        }
        gates.forEach(gate -> gate.check(passage.person(), passage.act()));
    }
}
