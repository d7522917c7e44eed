package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.SignatureOutcome;
import fr.imtgrandest.passerelle.agreement.SignedCopies;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whether what came back signed is what was approved, and who decides if it is not. */
@Component
class CompareCopiesDelegate implements JavaDelegate {

    private final SignedCopies copies;
    private final AgreementCases cases;
    private final Alliance alliance;

    CompareCopiesDelegate(SignedCopies copies, AgreementCases cases, Alliance alliance) {
        this.copies = copies;
        this.cases = cases;
        this.alliance = alliance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Reference.of(execution.getProcessBusinessKey());
        cases.lock(reference);
        SignatureCollection.COPY_DIFFERS.set(execution, !copies.hold(reference));
        SignatureCollection.LEAD_PARTY.set(
                execution,
                alliance.partyOf(AgreementProposal.LEAD_SCHOOL.require(execution))
                        .id());
        AgreementProposal.SIGNATURE_OUTCOME.set(execution, SignatureOutcome.SIGNED);
    }
}
