package fr.imtgrandest.passerelle.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

// The engine's internal configuration class is the only place to add interceptors.

/** Puts the door for people into both chains of commands of the engine. */
@Component
@Order(EngineHardening.ORDER)
class PeopleGuard extends AbstractProcessEnginePlugin {

    private final PeopleDoor door;

    /** @param gates looked up at each act, since gates themselves need the engine */
    PeopleGuard(ObjectProvider<ActGate> gates) {
        this.door = new PeopleDoor(passage -> check(gates.orderedStream().toList(), passage));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(configuration.getCustomPostCommandInterceptorsTxRequired()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(new ActInterceptor(door));
        return all;
    }

    private static void check(List<ActGate> gates, PeopleDoor.Passage passage) {
        if (gates.isEmpty()) {
            throw new IllegalStateException("No gate looks at the acts of people");
        }
        gates.forEach(gate -> gate.check(passage.person(), passage.act()));
    }
}
