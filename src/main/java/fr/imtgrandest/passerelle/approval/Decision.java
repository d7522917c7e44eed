package fr.imtgrandest.passerelle.approval;

/** What a director or an office decides. */
public enum Decision {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    REQUEST_CHANGES,
    REJECT;

    boolean approves() {
        return this == APPROVE || this == APPROVE_WITH_CONDITIONS;
    }
}
