package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.START_FORM;

import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import org.springframework.stereotype.Component;

/** Rules of the start form. */
@Component
class ProposeActionRules implements FormRules {

    @Override
    public String form() {
        return START_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        ActionProposalRules.check(submission, faults);
    }
}
