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
    private final CaseContents contents;

    DescribeProposalListener(Agreements agreements, CaseContents contents) {
        this.contents = contents;
        this.agreements = agreements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        contents.renew(execution);
        agreements.describe(
                Reference.of(execution.getProcessBusinessKey()), ProposalReader.proposal(execution::getVariable));
    }
}
