package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.WithoutProposer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever proposed does not decide; where they are the only one who could, the other directors are asked. */
@Component
class ExcludeProposerFromDecisionListener implements TaskListener {

    private final WithoutProposer others;

    ExcludeProposerFromDecisionListener(WithoutProposer others) {
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        others.ask(task, ApprovalChain.DECISION_GROUP.require(task), Groups.DIR_COLLEGE);
    }
}
