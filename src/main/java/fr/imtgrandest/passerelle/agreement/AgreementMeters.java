package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.shared.OpenCasesMeter;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is measured of agreements. */
@Configuration(proxyBeanMethods = false)
class AgreementMeters {

    @Bean
    OpenCasesMeter openAgreements(AgreementStages cases, Clock clock) {
        return new OpenCasesMeter(Reference.Kind.AGR, Stage.values(), cases::open, clock);
    }
}
