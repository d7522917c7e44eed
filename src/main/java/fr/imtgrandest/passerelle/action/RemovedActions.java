package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.shared.CaseRemoved;
import fr.imtgrandest.passerelle.shared.Reference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes away an action that is removed. */
@Component
class RemovedActions {

    private final ActionCases cases;

    RemovedActions(ActionCases cases) {
        this.cases = cases;
    }

    @EventListener
    void remove(CaseRemoved removed) {
        if (removed.reference().kind() == Reference.Kind.ACT) {
            cases.remove(removed.reference());
        }
    }
}
