package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.agreement.LinkedActions;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the page of an agreement which actions it is linked with. */
@Component
class ActionLinks implements LinkedActions {

    private final ActionCases cases;

    ActionLinks(ActionCases cases) {
        this.cases = cases;
    }

    @Override
    public List<LinkedAction> of(Reference agreement, Reader reader) {
        return cases.linkedWith(agreement, reader).stream()
                .map(action ->
                        new LinkedAction(action.reference(), action.proposal().title()))
                .toList();
    }
}
