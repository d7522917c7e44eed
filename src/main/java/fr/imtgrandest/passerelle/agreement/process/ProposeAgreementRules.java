package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import org.springframework.stereotype.Component;

/** Rules of the start form. */
@Component
class ProposeAgreementRules implements FormRules {

    private final ProposalRules rules;

    ProposeAgreementRules(ProposalRules rules) {
        this.rules = rules;
    }

    @Override
    public String form() {
        return AgreementProposal.START_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        rules.check(submission, faults);
    }
}
