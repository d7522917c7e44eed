package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.APPROVAL_OUTCOME;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.BALLOT;

import fr.imtgrandest.passerelle.approval.ApprovalOutcome;
import fr.imtgrandest.passerelle.approval.VoteOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says what the votes come to; without quorum the college sits again. */
@Component
class ConcludeSittingDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome outcome = BALLOT.require(execution).outcome(CastVotes.of(execution));
        ApprovalChain.QUORUM_MISSED.set(execution, outcome == VoteOutcome.NO_QUORUM);
        APPROVAL_OUTCOME.set(execution, ApprovalOutcome.of(outcome));
    }
}
