package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.REWORK_FORM;

import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import org.springframework.stereotype.Component;

/** Rules of the form on which an action is taken up again. */
@Component
class ReworkActionRules implements FormRules {

    @Override
    public String form() {
        return REWORK_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        ActionProposalRules.check(submission, faults);
    }
}
