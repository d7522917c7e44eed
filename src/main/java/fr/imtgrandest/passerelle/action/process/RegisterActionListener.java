package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.PROPOSER;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the case of a new action under its reference. */
@Component
class RegisterActionListener implements ExecutionListener {

    private final Actions actions;

    RegisterActionListener(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Reference reference = actions.open(
                ActionReader.proposal(execution.getVariables()),
                PROPOSER.require(execution),
                execution.getProcessInstanceId());
        execution.setProcessBusinessKey(reference.toString());
        ROUND.set(execution, 1);
        ActionContent.renew(execution);
    }
}
