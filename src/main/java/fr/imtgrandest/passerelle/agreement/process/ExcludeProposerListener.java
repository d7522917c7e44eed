package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.LEAD_SCHOOL;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.task.WithoutProposer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Whoever proposed does not review: where they belong to the group that is asked, its other members are asked by name.
 *
 * <p>Where there are none, the alliance office stands in, and for its own proposals the officers of the lead school.
 */
@Component
class ExcludeProposerListener implements TaskListener {

    private final WithoutProposer others;

    ExcludeProposerListener(WithoutProposer others) {
        this.others = others;
    }

    @Override
    public void notify(DelegateTask task) {
        others.ask(
                task,
                ReviewRound.REVIEW_GROUP.require(task),
                Groups.RI_ALLIANCE,
                Groups.internationalRelations(LEAD_SCHOOL.require(task)));
    }
}
