package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the approval by the directors. */
@Component
class OpenApprovalListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        ApprovalChain.DECISION_COUNT.set(execution, APPROVALS.require(execution).size());
        DECISIONS.set(execution, DECISIONS.find(execution).orElse(List.of()));
    }
}
