package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Gives a new proposal its reference, which is the business key of the case. */
@Component
class RegisterProposalListener implements ExecutionListener {

    private final Agreements agreements;
    private final CaseContents contents;

    RegisterProposalListener(Agreements agreements, CaseContents contents) {
        this.contents = contents;
        this.agreements = agreements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Reference reference = agreements.open(
                ProposalReader.proposal(execution::getVariable),
                PROPOSER.require(execution),
                execution.getProcessInstanceId());
        execution.setProcessBusinessKey(reference.toString());
        ROUND.set(execution, 1);
        contents.renew(execution);
    }
}
