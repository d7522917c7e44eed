package fr.imtgrandest.passerelle.agreement;

/** Where a case stands while it is under way. */
public enum Stage {
    SCREENING,
    /** The schools answer, then the text is drafted. */
    NEGOTIATION,
    REVIEW,
    /** Back with the proposer, or with the drafters in a later round. */
    CHANGES_REQUESTED,
    APPROVAL,
    SIGNATURE,
    /** The case has ended. */
    DONE
}
