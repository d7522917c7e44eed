package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import org.springframework.stereotype.Component;

/** Rules of the form on which a proposal is taken up again. */
@Component
class ReworkProposalRules implements FormRules {

    private final ProposalRules rules;

    ReworkProposalRules(ProposalRules rules) {
        this.rules = rules;
    }

    @Override
    public String form() {
        return AgreementProposal.REWORK_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        rules.check(submission, faults);
    }
}
