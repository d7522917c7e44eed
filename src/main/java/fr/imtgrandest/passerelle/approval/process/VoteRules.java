package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A vote against has a reason. */
@Component
class VoteRules implements FormRules {

    @Override
    public String form() {
        return ApprovalChain.VOTE_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        if (submission.submitted(ApprovalChain.VOTE).equals(Optional.of(Vote.AGAINST))
                && submission.submitted(ApprovalChain.VOTE_REASON).isEmpty()) {
            faults.add(ApprovalChain.VOTE_REASON.name(), "approval.fault.voteReasonMissing");
        }
    }
}
