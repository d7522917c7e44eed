package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.APPROVALS;

import fr.imtgrandest.passerelle.approval.DecisionRequest;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens one decision. */
@Component
class OpenDecisionListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        DecisionRequest request = MultiInstance.element(APPROVALS, execution);
        if (request.school() != null) {
            ApprovalChain.DECISION_SCHOOL.setLocal(execution, request.school());
        }
        ApprovalChain.DECISION_GROUP.setLocal(execution, request.group());
        ApprovalChain.DECISION.declareLocal(execution);
        ApprovalChain.DECISION_REASON.declareLocal(execution);
        Attribution.declare(execution);
    }
}
