package fr.imtgrandest.passerelle.agreement;

/** How drafting ends. */
public enum DraftOutcome {
    READY,
    WITHDRAW
}
