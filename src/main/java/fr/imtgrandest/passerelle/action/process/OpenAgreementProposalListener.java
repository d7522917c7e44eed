package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.AGREEMENT_PROPOSER;

import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.agreement.ProposalSeed;
import fr.imtgrandest.passerelle.agreement.ProposalStarts;
import fr.imtgrandest.passerelle.engine.SignedInPerson;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Prepares the proposal of an agreement with what the action knows of it, for whoever asked for it. */
@Component
class OpenAgreementProposalListener implements ExecutionListener {

    private final ProposalStarts starts;
    private final SignedInPerson person;

    OpenAgreementProposalListener(ProposalStarts starts, SignedInPerson person) {
        this.starts = starts;
        this.person = person;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ActionProposal action = ActionReader.proposal(execution.getVariables());
        ProposalSeed seed = new ProposalSeed(
                action.title(),
                action.leadSchool(),
                action.schools(),
                action.objectives(),
                List.of(action.theme()),
                action.dimension());
        starts.fields(seed).forEach(execution::setVariableLocal);
        AGREEMENT_PROPOSER.setLocal(execution, person.require());
    }
}
