package fr.imtgrandest.passerelle.engine;

/** The kinds of act by which a case, or what surrounds it, changes. */
public enum ActKind {
    START,
    CLAIM,
    GIVE_BACK,
    COMPLETE,
    COMMENT,
    /** Done on one of our own pages. */
    PAGE,
    /** A technical administrator tries something again. */
    REPAIR,
    /** Nobody acts: a timer, a step that follows from another, a rule of ours. */
    SYSTEM,
    /** Asked for, and open to nobody. */
    CLOSED
}
