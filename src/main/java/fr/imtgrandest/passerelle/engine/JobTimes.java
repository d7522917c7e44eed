package fr.imtgrandest.passerelle.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

// That a job runs is known by its internal command only.

/** Takes the time of each job with its transaction, and how it went: {@code passerelle.jobs.run}. */
class JobTimes extends CommandInterceptor {

    private enum Outcome {
        DONE("done"),
        FAILED("failed"),
        /** Somebody else changed the same in the same moment; it is run again. */
        LOST("lost");

        private final String tag;

        Outcome(String tag) {
            this.tag = tag;
        }
    }

    private final MeterRegistry registry;

    JobTimes(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            timer(outcome);
        }
    }

    @Override
    public <T> T execute(Command<T> command) {
        return command instanceof ExecuteJobsCmd ? timed(command) : next.execute(command);
    }

    private <T> T timed(Command<T> command) {
        Timer.Sample run = Timer.start(registry);
        Outcome outcome = Outcome.FAILED;
        try {
            T result = next.execute(command);
            outcome = Outcome.DONE;
            return result;
        } catch (OptimisticLockingException lost) {
            outcome = Outcome.LOST;
            throw lost;
        } finally {
            run.stop(timer(outcome));
        }
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("passerelle.jobs.run")
                .description("Jobs of the engine that ran")
                .tag("outcome", outcome.tag)
                .register(registry);
    }
}
