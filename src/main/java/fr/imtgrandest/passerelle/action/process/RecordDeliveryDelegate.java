package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_REPORT;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the owner of a milestone delivered. */
@Component
class RecordDeliveryDelegate implements JavaDelegate {

    private final Actions actions;

    RecordDeliveryDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.deliver(
                Reference.of(execution.getProcessBusinessKey()),
                MILESTONE_POSITION.require(execution),
                MILESTONE_REPORT.require(execution));
    }
}
