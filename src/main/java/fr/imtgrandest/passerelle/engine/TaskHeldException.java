package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** Somebody else holds the task; the message says who, in the reader's language, as HTML. */
public final class TaskHeldException extends AuthorizationException {

    public TaskHeldException(String message) {
        super(message);
        setCode(ErrorCode.TASK_HELD);
    }
}
