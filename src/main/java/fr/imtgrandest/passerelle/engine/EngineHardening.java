package fr.imtgrandest.passerelle.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

// The engine's internal configuration class is the only place where these settings exist.

/** Settings that make the engine keep every trace, refuse what we never use and do our background tasks. */
@Component
@Order(EngineHardening.ORDER)
class EngineHardening extends AbstractProcessEnginePlugin {

    /** After the starter's own plug-ins, so that our word is the last. */
    static final int ORDER = 1000;

    /** Random UUIDs, and the readable logins of the demo. */
    private static final String USER_ID = "[a-z0-9]+([.-][a-z0-9]+)*";

    private static final String GROUP_ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final ObjectProvider<BackgroundTask> tasks;

    EngineHardening(ObjectProvider<BackgroundTask> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryRemovalTimeStrategy("none");
        // The only cleanup strategy that goes with removal time "none"; the cleanup itself stays off.
        configuration.setHistoryCleanupStrategy("endTimeBased");
        configuration.setHistoryCleanupEnabled(false);
        configuration.setHistoryTimeToLive("P3650D");
        Exchanged.use(configuration, new Exchanged<>(HistoricJobLogManager.class, FailuresInJobLog::new));
        // Counts of people who do tasks, for a licence that nobody has here.
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        // Whoever calls hears of a failure and logs what nobody foresaw; a refusal of ours is no error of the engine.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setCustomExceptionCodeProvider(new UnstorableText());
        configuration.setUserResourceWhitelistPattern(USER_ID);
        configuration.setGroupResourceWhitelistPattern(GROUP_ID);
        // On the engine's own lines, which come when ours is gone: that a job failed is logged after its command.
        configuration.setLoggingContextBusinessKey("businessKey");
        configuration.setCustomJobHandlers(List.of(new BackgroundJobHandler(tasks)));
    }
}
