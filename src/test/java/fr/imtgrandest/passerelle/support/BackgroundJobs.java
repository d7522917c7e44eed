package fr.imtgrandest.passerelle.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

// The executor that runs jobs in production is an internal class.

/** Lets the engine run its jobs by itself for a while, in its own threads, as it does in production. */
public final class BackgroundJobs {

    private BackgroundJobs() {}

    /** Runs jobs until the condition holds; fails if it does not within half a minute. */
    public static void runUntil(ProcessEngine engine, Callable<Boolean> condition) {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(condition);
        } finally {
            executor.shutdown();
        }
    }
}
