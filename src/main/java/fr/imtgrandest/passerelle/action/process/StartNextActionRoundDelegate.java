package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the proposal back: what was said of it before does not count for the next round. */
@Component
class StartNextActionRoundDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ROUND.set(execution, ROUND.require(execution) + 1);
    }
}
