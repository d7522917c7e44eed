package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.WithoutProposer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever proposed does not check: the other leads of the group do, or the alliance office. */
@Component
class ExcludeProposerFromCheckListener implements TaskListener {

    private final WithoutProposer others;

    ExcludeProposerFromCheckListener(WithoutProposer others) {
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        others.ask(task, Groups.workingGroupLead(THEME.require(task)), Groups.RI_ALLIANCE);
    }
}
