package fr.imtgrandest.passerelle.agreement;

/**
 * What the engine holds of a case, for readers who may see it: whoever asks has checked that first.
 */
public interface CaseFiles {

    CaseFile read(AgreementCase about);

    /** The conditions alone, for whoever needs no more of it. */
    Conditions conditions(AgreementCase about);
}
