package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONES;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_COUNT;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the milestones of the plan. */
@Component
class RegisterPlanDelegate implements JavaDelegate {

    private final Actions actions;

    RegisterPlanDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Milestone> milestones = MILESTONES.require(execution);
        MILESTONE_COUNT.set(execution, milestones.size());
        actions.plan(Reference.of(execution.getProcessBusinessKey()), milestones);
    }
}
