package fr.imtgrandest.passerelle.support;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;

/** A person of a test, signed in to the engine for the time of one act. */
public record Someone(IdentityService identities, String userId, List<String> groups) {

    /** What the act gives when this person asks. */
    public <T> T gets(Supplier<T> act) {
        identities.setAuthentication(userId, groups);
        try {
            return act.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Lets this person act. */
    public void does(Runnable act) {
        gets(() -> {
            act.run();
            return userId;
        });
    }
}
