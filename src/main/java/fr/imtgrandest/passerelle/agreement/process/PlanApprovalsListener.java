package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.APPROVALS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.BALLOT;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.DECISIONS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.JOINING_SCHOOLS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.ROUND;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.THEMES;

import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.ApprovalRule;
import fr.imtgrandest.passerelle.approval.ApprovalsNeeded;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out which decisions of this round are still needed, and whether the college votes after them. */
@Component
class PlanApprovalsListener implements ExecutionListener {

    private final ApprovalPlan plan;

    PlanApprovalsListener(ApprovalPlan plan) {
        this.plan = plan;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ApprovalsNeeded needed = plan.needed(
                DecisionRows.read(execution, ApprovalRule::of),
                new RuleGroups.Subject(
                        LEAD_SCHOOL.require(execution), JOINING_SCHOOLS.require(execution), THEMES.require(execution)),
                ROUND.require(execution),
                DECISIONS.find(execution).orElse(List.of()));
        APPROVALS.set(execution, needed.decisions());
        BALLOT.setOrRemove(execution, needed.ballot());
    }
}
