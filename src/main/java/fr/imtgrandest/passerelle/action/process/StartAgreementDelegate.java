package fr.imtgrandest.passerelle.action.process;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.agreement.ProposalStarts;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the proposal of an agreement and links it with the action. */
@Component
class StartAgreementDelegate implements JavaDelegate {

    private final ProposalStarts starts;
    private final Actions actions;

    StartAgreementDelegate(ProposalStarts starts, Actions actions) {
        this.starts = starts;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference action = Reference.of(execution.getProcessBusinessKey());
        actions.link(action, starts.start(execution.getVariables(), action));
    }
}
