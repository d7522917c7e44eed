package fr.imtgrandest.passerelle.agreement;

/** What the decisions of a round come to. */
public enum ApprovalOutcome {
    APPROVED,
    /** Approved, but some schools rejected and leave. */
    REDUCED,
    CHANGES,
    REJECTED
}
