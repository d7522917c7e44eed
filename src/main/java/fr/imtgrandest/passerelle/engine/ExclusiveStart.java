package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Work that brings the engine's data into line, at start or later, by one node at a time and in one transaction. */
@Component
public class ExclusiveStart {

    private final ProcessEngine engine;

    ExclusiveStart(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Runs the work while holding a lock in the database; what the engine does in it is written at its end. */
    public void run(Runnable work) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            command.getPropertyManager().acquireExclusiveLockForStartup();
            work.run();
            return null;
        });
    }
}
