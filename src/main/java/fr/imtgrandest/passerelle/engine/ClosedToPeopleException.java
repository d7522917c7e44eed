package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** A person asked the engine for something that no person may ask of it. */
public final class ClosedToPeopleException extends AuthorizationException {

    public ClosedToPeopleException() {
        super("The engine does not do this for people");
        setCode(ErrorCode.CLOSED);
    }
}
