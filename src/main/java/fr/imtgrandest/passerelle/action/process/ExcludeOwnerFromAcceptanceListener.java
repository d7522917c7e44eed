package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.Attribution;
import fr.imtgrandest.passerelle.task.WithoutProposer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever did a milestone does not accept it: the other leads of the group do, or the alliance office. */
@Component
class ExcludeOwnerFromAcceptanceListener implements TaskListener {

    private final WithoutProposer others;

    ExcludeOwnerFromAcceptanceListener(WithoutProposer others) {
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        others.askBut(
                Attribution.ANSWERED_BY.require(task),
                task,
                Groups.workingGroupLead(THEME.require(task)),
                Groups.RI_ALLIANCE);
    }
}
