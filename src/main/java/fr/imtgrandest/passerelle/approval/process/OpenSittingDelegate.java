package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.BALLOT;

import fr.imtgrandest.passerelle.approval.Ballot;
import fr.imtgrandest.passerelle.approval.College;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.task.CaseVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a sitting of the college: a second one after one without quorum needs none. */
@Component
class OpenSittingDelegate implements JavaDelegate {

    private final College college;

    OpenSittingDelegate(College college) {
        this.college = college;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean second = ApprovalChain.QUORUM_MISSED.find(execution).orElse(false);
        Ballot ballot = second
                ? BALLOT.require(execution).withoutQuorum()
                : college.seat(BALLOT.require(execution), CaseVariables.PROPOSER.require(execution));
        BALLOT.set(execution, ballot);
        Map<String, Vote> votes = CastVotes.of(execution);
        List<String> asked = ballot.toAsk(votes);
        ApprovalChain.VOTERS_TO_ASK.set(execution, asked);
        ApprovalChain.VOTER_COUNT.set(execution, asked.size());
        ApprovalChain.VOTE_SETTLED.set(execution, asked.isEmpty());
        College.Sitting sitting = second ? College.SECOND_SITTING : College.FIRST_SITTING;
        ApprovalChain.SITTING_TIME.set(execution, sitting.open().toString());
        ApprovalChain.SITTING_REMINDER_TIME.set(execution, sitting.reminder().toString());
    }
}
