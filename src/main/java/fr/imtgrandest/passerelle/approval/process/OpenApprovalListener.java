package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.APPROVALS;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.DECISIONS;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.VOTES;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens an approval. */
@Component
class OpenApprovalListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        ApprovalChain.DECISION_COUNT.set(execution, APPROVALS.require(execution).size());
        DECISIONS.set(execution, DECISIONS.find(execution).orElse(List.of()));
        VOTES.set(execution, VOTES.find(execution).orElse(List.of()));
    }
}
