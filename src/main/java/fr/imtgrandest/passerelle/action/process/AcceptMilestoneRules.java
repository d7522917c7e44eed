package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE;
import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPT_FORM;

import fr.imtgrandest.passerelle.action.Acceptance;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.Attribution;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is to be reworked is told why, and whoever did a milestone does not accept it, whatever they have become since. */
@Component
class AcceptMilestoneRules implements FormRules {

    private final People people;

    AcceptMilestoneRules(People people) {
        this.people = people;
    }

    @Override
    public String form() {
        return ACCEPT_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        if (submission.submitted(ACCEPTANCE).equals(Optional.of(Acceptance.REWORK))
                && submission.submitted(ACCEPTANCE_COMMENT).isEmpty()) {
            faults.add(ACCEPTANCE_COMMENT.name(), "action.fault.acceptanceCommentMissing");
        }
        if (submission
                .stored(Attribution.ANSWERED_BY)
                .filter(people.accountsOfSamePerson(submission.userId())::contains)
                .isPresent()) {
            faults.add(ACCEPTANCE.name(), "action.fault.ownMilestone");
        }
    }
}
