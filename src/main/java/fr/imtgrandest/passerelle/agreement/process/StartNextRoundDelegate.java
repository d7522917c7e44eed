package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the text back to drafting: what was said of it before does not count for the next round. */
@Component
class StartNextRoundDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        JoiningSchools.withoutRejections(execution);
        APPROVED_ON.setOrRemove(execution, null);
        ROUND.set(execution, ROUND.require(execution) + 1);
    }
}
