package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** This person may not do this, whatever they send; the message says why, in their language, as HTML. */
public final class ActForbiddenException extends AuthorizationException {

    public ActForbiddenException(String message) {
        super(message);
        setCode(ErrorCode.FORBIDDEN);
    }
}
