package fr.imtgrandest.passerelle.agreement;

/** What becomes of a signed copy that differs from the approved text. */
public enum CopyOutcome {
    /** The difference is clerical; what was signed stands for what was approved. */
    ACCEPT,
    SIGN_AGAIN,
    /** The text goes back to drafting, and what the change touches is judged again. */
    REVIEW
}
