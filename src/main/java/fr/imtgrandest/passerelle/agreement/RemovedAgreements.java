package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.shared.CaseRemoved;
import fr.imtgrandest.passerelle.shared.Reference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes away the case of an agreement that is removed. What stays is the line of the register, which names no person: that there was
 * an agreement, with whom, of which schools, from when to when.
 */
@Component
class RemovedAgreements {

    private final AgreementCases cases;
    private final AgreementRegister register;

    RemovedAgreements(AgreementCases cases, AgreementRegister register) {
        this.cases = cases;
        this.register = register;
    }

    @EventListener
    void remove(CaseRemoved removed) {
        if (removed.reference().kind() == Reference.Kind.AGR) {
            register.reduce(removed.reference());
            cases.remove(removed.reference());
        }
    }
}
