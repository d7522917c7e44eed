package fr.imtgrandest.passerelle.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

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

    /** All jobs that belong to no case, such as mails that wait. */
    public static List<Job> outsideOfCases(ManagementService jobs) {
        return withoutCase(jobs.createJobQuery());
    }

    /** Those of them that are due. */
    public static List<Job> dueOutsideOfCases(ManagementService jobs) {
        return withoutCase(jobs.createJobQuery().executable());
    }

    /** Does all of them that is due, and what follows from it. */
    public static void runOutsideOfCases(ManagementService jobs) {
        for (List<Job> due = dueOutsideOfCases(jobs); !due.isEmpty(); due = dueOutsideOfCases(jobs)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private static List<Job> withoutCase(JobQuery query) {
        return query.list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .toList();
    }
}
