package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

// How jobs are taken is replaced by internal types only.

/** Lets the engine take no job while jobs must wait. It takes jobs nowhere else, and what nobody took is run by nobody. */
@Component
@Order(EngineHardening.ORDER)
class JobAcquisition extends AbstractProcessEnginePlugin {

    private final ObjectProvider<JobHold> hold;

    /** @param hold asked late: it needs the database, which the engine starts with */
    JobAcquisition(ObjectProvider<JobHold> hold) {
        this.hold = hold;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        JobExecutor executor = configuration.getJobExecutor();
        executor.setAcquireJobsCmdFactory(unlessOnHold(new DefaultAcquireJobsCommandFactory(executor)));
    }

    private AcquireJobsCommandFactory unlessOnHold(AcquireJobsCommandFactory factory) {
        return number -> {
            Command<AcquiredJobs> take = factory.getCommand(number);
            return context -> hold.getObject().isOn() ? new AcquiredJobs(number) : take.execute(context);
        };
    }
}
