package fr.imtgrandest.passerelle.agreement;

/** What a round of reviews comes to. */
public enum RoundOutcome {
    FAVORABLE,
    CHANGES,
    UNFAVORABLE
}
