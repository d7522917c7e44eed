package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A decision other than a plain approval has a reason. */
@Component
class DecideRules implements FormRules {

    @Override
    public String form() {
        return ApprovalChain.DECIDE_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        Optional<Decision> decision = submission.submitted(ApprovalChain.DECISION);
        if (decision.isPresent()
                && decision.get() != Decision.APPROVE
                && submission.submitted(ApprovalChain.DECISION_REASON).isEmpty()) {
            faults.add(ApprovalChain.DECISION_REASON.name(), "agreement.fault.decisionReasonMissing");
        }
    }
}
