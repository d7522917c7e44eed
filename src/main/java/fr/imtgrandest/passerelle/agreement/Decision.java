package fr.imtgrandest.passerelle.agreement;

/** What a director decides. */
public enum Decision {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    REQUEST_CHANGES,
    REJECT
}
