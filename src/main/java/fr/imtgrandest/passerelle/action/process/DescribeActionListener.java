package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.SCHOOL_COUNT;

import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes over what the proposer wrote, at first and after each rework. */
@Component
class DescribeActionListener implements ExecutionListener {

    private final Actions actions;

    DescribeActionListener(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ActionProposal proposal = ActionReader.proposal(execution.getVariables());
        SCHOOL_COUNT.set(execution, proposal.schools().size());
        CaseContent.HASH.set(execution, ActionContent.hash(proposal));
        actions.describe(Reference.of(execution.getProcessBusinessKey()), proposal);
    }
}
