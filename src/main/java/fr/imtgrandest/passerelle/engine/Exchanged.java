package fr.imtgrandest.passerelle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

// Managers can only be exchanged in the engine's internal configuration.

/**
 * Exchanges one of the engine's managers of persistent objects for one of ours.
 *
 * @param <M> the engine's class
 */
record Exchanged<M extends Session>(Class<M> manager, Supplier<? extends M> ours) implements SessionFactory {

    /** Adds them to those that the engine is to use. */
    static void use(ProcessEngineConfigurationImpl configuration, Exchanged<?>... managers) {
        List<SessionFactory> all =
                new ArrayList<>(Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.of()));
        all.addAll(List.of(managers));
        configuration.setCustomSessionFactories(all);
    }

    @Override
    public Class<?> getSessionType() {
        return manager;
    }

    @Override
    public Session openSession() {
        return ours.get();
    }
}
