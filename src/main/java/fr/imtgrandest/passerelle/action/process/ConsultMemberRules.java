package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULT_FORM;
import static fr.imtgrandest.passerelle.action.process.WgAction.MEMBER_OPINION;

import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Members answer for themselves: nobody does it for them. */
@Component
class ConsultMemberRules implements FormRules {

    @Override
    public String form() {
        return CONSULT_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        if (!submission.stored(CONSULTED_MEMBER).equals(Optional.of(submission.userId()))) {
            faults.add(MEMBER_OPINION.name(), "action.fault.otherMember");
        }
    }
}
