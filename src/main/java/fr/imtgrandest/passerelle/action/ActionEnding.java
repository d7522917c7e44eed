package fr.imtgrandest.passerelle.action;

/** How the case of an action ended, with the status that follows. */
public enum ActionEnding {
    /** It was taken back before its approval. */
    ACTION_WITHDRAWN(ActionStatus.WITHDRAWN),
    /** The lead of the group found it not worth pursuing. */
    CHECK_REFUSED(ActionStatus.REFUSED),
    /** Too few members took part in the consultation, and the lead did not go on. */
    CONSULTATION_FAILED(ActionStatus.REFUSED),
    APPROVAL_REJECTED(ActionStatus.REFUSED),
    /** The college stopped it on the way. */
    ACTION_STOPPED(ActionStatus.STOPPED),
    ACTION_COMPLETED(ActionStatus.COMPLETED);

    private final ActionStatus status;

    ActionEnding(ActionStatus status) {
        this.status = status;
    }

    public ActionStatus status() {
        return status;
    }
}
