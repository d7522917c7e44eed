package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.APPROVAL_OUTCOME;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.BALLOT;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.DECISIONS;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.JOINING_SCHOOLS;

import fr.imtgrandest.passerelle.approval.ApprovalOutcome;
import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.task.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says what the decisions of the round come to; the college votes on what they all approve. */
@Component
class ConcludeApprovalDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalOutcome outcome = ApprovalPlan.conclude(
                CaseVariables.LEAD_SCHOOL.require(execution),
                JOINING_SCHOOLS.require(execution),
                CaseVariables.ROUND.require(execution),
                DECISIONS.require(execution));
        APPROVAL_OUTCOME.set(execution, outcome);
        ApprovalChain.VOTE_NEEDED.set(
                execution,
                outcome == ApprovalOutcome.APPROVED && BALLOT.find(execution).isPresent());
    }
}
