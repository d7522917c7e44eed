package fr.imtgrandest.passerelle.action;

/** What an action has achieved in the end. */
public enum ActionOutcome {
    ACHIEVED,
    PARTLY_ACHIEVED,
    NOT_ACHIEVED
}
