package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

// The engine's type of an authentication has no public counterpart.

/** The person in whose name the engine is acting right now. */
@Component
public class SignedInPerson {

    private final IdentityService identity;

    SignedInPerson(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * Id of the account.
     *
     * @throws IllegalStateException if the engine acts on its own
     */
    public String require() {
        Authentication authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("Nobody is signed in to act on this task");
        }
        return authentication.getUserId();
    }
}
