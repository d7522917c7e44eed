package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_FORM;
import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_OUTCOME;
import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_REASON;

import fr.imtgrandest.passerelle.action.CheckOutcome;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An answer other than complete has a reason. */
@Component
class CheckActionRules implements FormRules {

    @Override
    public String form() {
        return CHECK_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        Optional<CheckOutcome> outcome = submission.submitted(CHECK_OUTCOME);
        if (outcome.isPresent()
                && outcome.get() != CheckOutcome.COMPLETE
                && submission.submitted(CHECK_REASON).isEmpty()) {
            faults.add(CHECK_REASON.name(), "action.fault.checkReasonMissing");
        }
    }
}
