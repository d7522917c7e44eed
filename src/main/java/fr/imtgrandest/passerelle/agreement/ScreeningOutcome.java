package fr.imtgrandest.passerelle.agreement;

/** What the alliance office decides on a proposal. */
public enum ScreeningOutcome {
    GO,
    REWORK,
    MERGE,
    NO_GO
}
