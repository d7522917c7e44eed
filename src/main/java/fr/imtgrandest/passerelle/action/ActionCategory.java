package fr.imtgrandest.passerelle.action;

/** Whether an action serves all working groups or the subject of one. */
public enum ActionCategory {
    TRANSVERSE,
    THEMATIC
}
