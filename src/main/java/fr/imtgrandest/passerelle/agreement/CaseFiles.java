package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;

/**
 * What the engine holds of a case, for readers who may see it: whoever asks has checked that first.
 */
public interface CaseFiles {

    CaseFile read(AgreementCase about);

    /** The steps that wait for someone, the longest waiting first. */
    List<OpenStep> openSteps(Reference reference);

    /** Every step of the case, the oldest first. */
    List<PastStep> history(Reference reference);
}
