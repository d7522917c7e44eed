package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the lead says of a deliverable. */
@Component
class RecordAcceptanceDelegate implements JavaDelegate {

    private final Actions actions;

    RecordAcceptanceDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.judge(
                Reference.of(execution.getProcessBusinessKey()),
                MILESTONE_POSITION.require(execution),
                ACCEPTANCE.require(execution));
    }
}
