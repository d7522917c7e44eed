package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Agreements;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the signed agreement into the register, in the transaction of the last step. */
@Component
class ActivateAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;
    private final Clock clock;

    ActivateAgreementDelegate(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agreements.activate(AgreementReader.signed(execution, clock.instant()));
    }
}
