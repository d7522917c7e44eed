package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the vote of one director. */
@Component
class OpenVoteListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        String school = MultiInstance.element(ApprovalChain.VOTERS_TO_ASK, execution);
        ApprovalChain.VOTE_SCHOOL.setLocal(execution, school);
        ApprovalChain.VOTE_GROUP.setLocal(execution, Groups.director(school));
        ApprovalChain.VOTE.declareLocal(execution);
        ApprovalChain.VOTE_REASON.declareLocal(execution);
        Attribution.declare(execution);
    }
}
