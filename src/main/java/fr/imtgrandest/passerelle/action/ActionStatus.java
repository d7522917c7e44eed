package fr.imtgrandest.passerelle.action;

/** What an action is worth: proposed, approved, or how it ended. */
public enum ActionStatus {
    PROPOSED,
    APPROVED,
    COMPLETED,
    STOPPED,
    REFUSED,
    WITHDRAWN
}
