package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.task.WithoutProposer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever proposed does not vote: the other directors of their school do. */
@Component
class ExcludeProposerFromVoteListener implements TaskListener {

    private final WithoutProposer others;

    ExcludeProposerFromVoteListener(WithoutProposer others) {
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        others.ask(task, ApprovalChain.VOTE_GROUP.require(task));
    }
}
