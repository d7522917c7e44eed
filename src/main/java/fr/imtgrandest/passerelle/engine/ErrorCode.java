package fr.imtgrandest.passerelle.engine;

/** Marks exceptions of ours, whose message is meant for people, in what the engine's web API answers. */
public final class ErrorCode {

    /** The submission must be put right. */
    public static final int SUBMISSION_REFUSED = 20_001;

    /** Somebody else holds the task. */
    public static final int TASK_HELD = 20_002;

    private ErrorCode() {}
}
