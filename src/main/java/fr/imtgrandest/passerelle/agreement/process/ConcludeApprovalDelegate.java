package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.ApprovalPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says what the decisions of the round come to. */
@Component
class ConcludeApprovalDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        APPROVAL_OUTCOME.set(
                execution,
                ApprovalPlan.conclude(
                        LEAD_SCHOOL.require(execution),
                        JOINING_SCHOOLS.require(execution),
                        ROUND.require(execution),
                        DECISIONS.require(execution)));
    }
}
