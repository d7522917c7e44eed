package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;

/** The actions of working groups that an agreement is linked with; the feature of actions answers. */
public interface LinkedActions {

    /** Those that the reader may see. */
    List<LinkedAction> of(Reference agreement, Reader reader);

    /**
     * An action, as the page of an agreement names it.
     *
     * @param reference of the action
     */
    record LinkedAction(Reference reference, String title) {}
}
