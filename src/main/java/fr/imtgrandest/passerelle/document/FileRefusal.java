package fr.imtgrandest.passerelle.document;

/** Why a file is not taken. */
public enum FileRefusal {
    EMPTY,
    TOO_LARGE,
    /** Of a type that is not taken, or not what its kind of file looks like inside. */
    WRONG_TYPE,
    /** Protected by a password. */
    ENCRYPTED,
    /** It would do something when it is opened: scripts, macros, launched programs. */
    ACTIVE,
    /** Other files are hidden in it. */
    EMBEDDED_FILES,
    /** It holds far more than its size tells. */
    BOMB,
    /** A virus was found. */
    INFECTED,
    /** The search for viruses is asked for and did not answer. */
    NOT_SCANNED,
    /** The document that it would renew counts no more. */
    WITHDRAWN
}
