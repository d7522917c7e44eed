package fr.imtgrandest.passerelle.approval;

/** What the votes of a sitting come to. */
public enum VoteOutcome {
    CARRIED,
    DEFEATED,
    /** As many for as against, and the chair did not take a side. */
    TIED,
    /** Too few took part. */
    NO_QUORUM
}
