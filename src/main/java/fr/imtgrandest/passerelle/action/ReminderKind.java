package fr.imtgrandest.passerelle.action;

/** When a milestone is recalled, by its due date. */
public enum ReminderKind {
    BEFORE,
    DUE,
    LATE
}
