package fr.imtgrandest.passerelle.approval;

/** What the decisions and the vote of a round come to. */
public enum ApprovalOutcome {
    APPROVED,
    /** Approved, but some schools rejected and leave. */
    REDUCED,
    CHANGES,
    REJECTED;

    /** What a vote on what the decisions approved comes to; a tie that the chair does not break asks for changes. */
    public static ApprovalOutcome of(VoteOutcome vote) {
        return switch (vote) {
            case CARRIED -> APPROVED;
            case TIED -> CHANGES;
            case DEFEATED, NO_QUORUM -> REJECTED;
        };
    }
}
