package fr.imtgrandest.passerelle.engine;

// The engine tells the commands that it runs apart only by their internal type.

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way in which our own pages act on the engine for a person, after the page has decided that they may.
 *
 * <p>The gate knows it by the type of its command; whatever else a person asks of the engine is checked.
 */
@Component
public class FrontDoor {

    private static final int ATTEMPTS = 4;

    private final ProcessEngine engine;
    private final IdentityService identity;
    private final SystemAccess system;

    FrontDoor(ProcessEngine engine, IdentityService identity, SystemAccess system) {
        this.engine = engine;
        this.identity = identity;
        this.system = system;
    }

    /**
     * Does the work in one transaction and in the person's name, so that the engine's history knows who it was.
     *
     * @param work done again, in a new transaction, where somebody else changed the same in the same moment: it looks at
     *     things as they are
     * @throws LostRaceException if others were quicker each time
     */
    public <T> T act(PageAct act, Supplier<T> work) {
        @Nullable OptimisticLockingException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return once(act, work);
            } catch (OptimisticLockingException lost) {
                last = lost;
            }
        }
        throw new LostRaceException(act, last);
    }

    private <T> T once(PageAct act, Supplier<T> work) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return system.read(() -> {
            identity.setAuthentication(
                    act.person().userId(), act.person().groups().stream().toList());
            try {
                return configuration.getCommandExecutorTxRequired().execute(new Passage<>(act, work));
            } finally {
                identity.clearAuthentication();
            }
        });
    }

    /** An act on its way through the door. */
    record Passage<T>(PageAct act, Supplier<T> work) implements Command<T> {

        @Override
        public T execute(CommandContext context) {
            return context.runWithoutAuthorization((Callable<T>) work::get);
        }

        Doing doing() {
            return new Doing(ActKind.PAGE, act.act(), act.person(), act.onBehalfOf(), act.subject(), null);
        }
    }
}
