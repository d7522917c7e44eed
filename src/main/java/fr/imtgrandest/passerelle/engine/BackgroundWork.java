package fr.imtgrandest.passerelle.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

// A job that belongs to no process has no public counterpart.

/**
 * Schedules what is done later: a job in the transaction that runs, and so done if that is committed and never otherwise, by
 * one node, after a crash too.
 */
@Component
public class BackgroundWork {

    private final ObjectProvider<ProcessEngine> engine;
    private final SystemAccess system;

    BackgroundWork(ObjectProvider<ProcessEngine> engine, SystemAccess system) {
        this.engine = engine;
        this.system = system;
    }

    /**
     * Schedules a task.
     *
     * @param type of a {@link BackgroundTask}
     * @param due when it may be done
     */
    public void schedule(String type, String payload, Instant due) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        system.write(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(new Later(new BackgroundJobHandler.Work(type, payload), due)));
    }

    private record Later(BackgroundJobHandler.Work work, Instant due) implements Command<Boolean> {

        @Override
        public Boolean execute(CommandContext context) {
            MessageEntity job = new MessageEntity();
            // Jobs of no process are shown to everybody; on this one only technical administrators are granted
            // something.
            job.setProcessDefinitionKey(BackgroundJobHandler.TYPE);
            job.setJobHandlerType(BackgroundJobHandler.TYPE);
            job.setJobHandlerConfiguration(work);
            job.setDuedate(Date.from(due));
            context.getJobManager().insertAndHintJobExecutor(job);
            return true;
        }
    }
}
