package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE;
import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONES;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_DUE_AT;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_OWNER;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_REPORT;
import static fr.imtgrandest.passerelle.action.process.WgAction.REMIND_AFTER;
import static fr.imtgrandest.passerelle.action.process.WgAction.REMIND_AT;
import static fr.imtgrandest.passerelle.action.process.WgAction.REMIND_BEFORE;

import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.action.MilestoneDates;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens one milestone. */
@Component
class OpenMilestoneListener implements ExecutionListener {

    private final Clock clock;

    OpenMilestoneListener(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Milestone milestone = MultiInstance.element(MILESTONES, execution);
        MILESTONE_POSITION.setLocal(execution, MultiInstance.position(execution));
        MILESTONE_OWNER.setLocal(execution, milestone.owner());
        MilestoneDates dates = MilestoneDates.of(milestone.due(), clock.instant());
        MILESTONE_DUE_AT.setLocal(execution, dates.due().toString());
        REMIND_BEFORE.setLocal(execution, dates.before().toString());
        REMIND_AT.setLocal(execution, dates.at().toString());
        REMIND_AFTER.setLocal(execution, dates.after().toString());
        MILESTONE_REPORT.declareLocal(execution);
        ACCEPTANCE.declareLocal(execution);
        ACCEPTANCE_COMMENT.declareLocal(execution);
        Attribution.declare(execution);
    }
}
