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
    DONE;

    /** Whether what was drafted is before those who judge it, or has been. */
    boolean isAfterDrafting() {
        return switch (this) {
            case SCREENING, NEGOTIATION, CHANGES_REQUESTED -> false;
            case REVIEW, APPROVAL, SIGNATURE, DONE -> true;
        };
    }
}
