package fr.imtgrandest.passerelle.agreement;

/** What a reviewer thinks of a draft. */
public enum Opinion {
    FAVORABLE,
    FAVORABLE_WITH_RESERVES,
    CHANGES_REQUIRED,
    UNFAVORABLE,
    NOT_CONCERNED,
    /** Closed by the engine at the due date; never chosen by a person. */
    NO_OPINION;

    /** Whether nothing more is expected of whoever gave it, as long as what it is about stays the same. */
    boolean stands() {
        return this != CHANGES_REQUIRED && this != UNFAVORABLE;
    }
}
