package fr.imtgrandest.passerelle.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes out the schools that rejected. */
@Component
class WithdrawSchoolsDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        JoiningSchools.withoutRejections(execution);
    }
}
