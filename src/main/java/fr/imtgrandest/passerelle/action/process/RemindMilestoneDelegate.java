package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONES;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.action.MilestoneDates;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Recalls a milestone to its owner. */
@Component
class RemindMilestoneDelegate implements JavaDelegate {

    private final Actions actions;
    private final Clock clock;

    RemindMilestoneDelegate(Actions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Milestone milestone = MultiInstance.element(MILESTONES, execution);
        actions.remind(
                Reference.of(execution.getProcessBusinessKey()),
                MILESTONE_POSITION.require(execution),
                MilestoneDates.kindOn(milestone.due(), clock.instant()));
    }
}
