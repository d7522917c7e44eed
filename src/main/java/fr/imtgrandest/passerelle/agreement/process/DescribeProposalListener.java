package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes over what the proposer wrote, at first and after each rework. */
@Component
class DescribeProposalListener implements ExecutionListener {

    private final Agreements agreements;

    DescribeProposalListener(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseContents.renew(execution);
        agreements.describe(
                Reference.of(execution.getProcessBusinessKey()), ProposalReader.proposal(execution.getVariables()));
    }
}
