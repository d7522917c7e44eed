package fr.imtgrandest.passerelle.engine;

/** Marks what went wrong for a reason that we know, in what the engine's web API answers. */
public final class ErrorCode {

    /** The submission must be put right. */
    public static final int SUBMISSION_REFUSED = 20_001;

    /** Somebody else holds the task. */
    public static final int TASK_HELD = 20_002;

    /** A text holds a sign that the database cannot store. */
    public static final int UNSTORABLE_TEXT = 20_003;

    /** Nobody may do this, whoever they are. */
    public static final int CLOSED = 20_004;

    /** This person may not do this; the message says why. */
    public static final int FORBIDDEN = 20_005;

    private ErrorCode() {}
}
