package fr.imtgrandest.passerelle.agreement;

/** How a signature was given. */
public enum SignatureMethod {
    HANDWRITTEN,
    ADVANCED,
    QUALIFIED,
    EWP_APPROVAL
}
