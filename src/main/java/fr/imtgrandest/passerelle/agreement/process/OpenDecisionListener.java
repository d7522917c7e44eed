package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.DecisionRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the decision of one school. */
@Component
class OpenDecisionListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        DecisionRequest request = MultiInstance.element(APPROVALS, execution);
        ApprovalChain.DECISION_SCHOOL.setLocal(execution, request.school());
        ApprovalChain.DECISION_GROUP.setLocal(execution, request.group());
        ApprovalChain.DECISION.declareLocal(execution);
        ApprovalChain.DECISION_REASON.declareLocal(execution);
        Attribution.declare(execution);
    }
}
