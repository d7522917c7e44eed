package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Fact;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names agreements to those who may see them; to others they do not exist. */
@Component
class VisibleAgreements {

    private final AgreementCases cases;
    private final AgreementRegister register;

    VisibleAgreements(AgreementCases cases, AgreementRegister register) {
        this.cases = cases;
        this.register = register;
    }

    /** The reference and title of an agreement, be it under way or of the register. */
    Optional<Fact> find(Reference agreement, Reader reader) {
        return cases.find(agreement, reader)
                .map(AgreementCase::title)
                .or(() -> register.find(agreement)
                        .filter(entered -> !entered.confidential())
                        .map(Agreement::title))
                .map(title -> new Fact(agreement.toString(), title));
    }
}
