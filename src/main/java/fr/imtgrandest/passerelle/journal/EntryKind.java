package fr.imtgrandest.passerelle.journal;

/** What a row of the journal is about. */
public enum EntryKind {
    START,
    CLAIM,
    GIVE_BACK,
    COMPLETE,
    COMMENT,
    /** Done on a page of a case. */
    PAGE,
    /** Working groups and the people in them, and the groups that an identity provider gives. */
    ADMINISTRATION,
    /** A technical administrator tried something again, or held or released the database. */
    REPAIR,
    /** Nobody acted: a timer, a step that follows from another. */
    SYSTEM,
    /** Somebody asked for what they could not have. */
    REFUSED,
    /** Wrong passwords, and identities that no provider vouched for, from one source within one minute. */
    SIGN_IN_FAILED,
    EXPORT,
    /** A file of a case was brought or withdrawn. */
    DOCUMENT,
    /** A paper about a case was issued, to be verified by its code. */
    PAPER,
    /** A case was taken away, its time being over; its chain stays. */
    REMOVAL,
    /** The heads of all chains were published elsewhere. */
    PUBLISH
}
