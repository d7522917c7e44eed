package fr.imtgrandest.passerelle.action;

/** What the lead of the group says of a proposal. */
public enum CheckOutcome {
    COMPLETE,
    REWORK,
    REFUSE
}
