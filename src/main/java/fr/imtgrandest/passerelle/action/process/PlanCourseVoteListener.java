package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_APPROVALS;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_BALLOT;
import static fr.imtgrandest.passerelle.action.process.WgAction.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.action.process.WgAction.SCHOOLS;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.ApprovalsNeeded;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Prepares the vote on how the action goes on. */
@Component
class PlanCourseVoteListener implements ExecutionListener {

    private final ApprovalPlan plan;

    PlanCourseVoteListener(ApprovalPlan plan) {
        this.plan = plan;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ActionRules rules = ActionRules.of(DecisionRows.read(execution, ActionRules.Row::of));
        RuleGroups.Subject subject = new RuleGroups.Subject(
                LEAD_SCHOOL.require(execution), SCHOOLS.require(execution), List.of(THEME.require(execution)));
        ApprovalsNeeded needed = plan.needed(rules.approvals(), subject, 1, List.of());
        COURSE_APPROVALS.set(execution, needed.decisions());
        COURSE_BALLOT.setOrRemove(execution, needed.ballot());
    }
}
