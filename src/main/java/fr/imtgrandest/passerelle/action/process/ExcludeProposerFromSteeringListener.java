package fr.imtgrandest.passerelle.action.process;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.WithoutProposer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever proposed an action does not say how it goes on: the other directors do. */
@Component
class ExcludeProposerFromSteeringListener implements TaskListener {

    private final WithoutProposer others;

    ExcludeProposerFromSteeringListener(WithoutProposer others) {
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        others.ask(task, Groups.DIR_COLLEGE);
    }
}
