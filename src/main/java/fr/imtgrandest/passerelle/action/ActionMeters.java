package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.shared.OpenCasesMeter;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is measured of actions. */
@Configuration(proxyBeanMethods = false)
class ActionMeters {

    @Bean
    OpenCasesMeter openActions(ActionStages cases, Clock clock) {
        return new OpenCasesMeter(Reference.Kind.ACT, ActionStage.values(), cases::open, clock);
    }
}
