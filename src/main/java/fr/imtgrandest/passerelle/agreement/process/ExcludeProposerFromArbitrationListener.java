package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.LEAD_SCHOOL;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.WithoutProposer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever proposed does not arbitrate: others of the alliance office do, or the officers of the lead school. */
@Component
class ExcludeProposerFromArbitrationListener implements TaskListener {

    private final WithoutProposer others;

    ExcludeProposerFromArbitrationListener(WithoutProposer others) {
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        others.ask(task, Groups.RI_ALLIANCE, Groups.internationalRelations(LEAD_SCHOOL.require(task)));
    }
}
