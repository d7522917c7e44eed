package fr.imtgrandest.passerelle.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Uses the engine on the application's own account, after the application has decided that it may be done.
 *
 * <p>The engine's type of an authentication has no public counterpart, hence the import of an internal class.
 */
@Component
public class SystemAccess {

    private final IdentityService identity;

    SystemAccess(IdentityService identity) {
        this.identity = identity;
    }

    /** Writes while the signed-in person is set aside. */
    public void write(Runnable writing) {
        read(() -> {
            writing.run();
            return this;
        });
    }

    /** What the reading gives, the signed-in person being set aside meanwhile. */
    public <T> T read(Supplier<T> reading) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return reading.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }
}
