package fr.imtgrandest.passerelle.action;

/** What the college makes of an action that is in the red. */
public enum Course {
    CONTINUE,
    /** Goes on with a smaller budget. */
    REDUCE,
    STOP
}
