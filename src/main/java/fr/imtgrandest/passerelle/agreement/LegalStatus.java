package fr.imtgrandest.passerelle.agreement;

/** The legal axis of a case, apart from its stage. */
public enum LegalStatus {
    PROPOSED,
    APPROVED_UNSIGNED,
    /** All signatures are in. */
    ACTIVE,
    /** Active once, its end date has passed; never stored, it follows from the date. */
    EXPIRED,
    WITHDRAWN,
    REJECTED
}
