package fr.imtgrandest.passerelle.portfolio;

/** What has become of an agreement or an action, in one word. */
public enum PortfolioState {
    UNDER_WAY,
    /** An agreement of the register that has not run out. */
    IN_FORCE,
    /** An agreement of the register after its last day. */
    EXPIRED,
    /** A proposal that came to nothing, or an action that is closed. */
    ENDED
}
