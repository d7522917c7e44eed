package fr.imtgrandest.passerelle.action;

/** What the lead says of a deliverable. */
public enum Acceptance {
    ACCEPT,
    REWORK
}
