package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** The step that follows the answer of a school, made to fail until it is mended. */
final class BrokenStep {

    private static final String ANSWER = "participation";

    private final ProcessEngine engine;
    private final VariableInstance lost;
    private final String job;

    private BrokenStep(ProcessEngine engine, VariableInstance lost, String job) {
        this.engine = engine;
        this.lost = lost;
        this.job = job;
    }

    /** Answers for a school, loses the answer, and tries until the engine gives up. */
    static BrokenStep of(Cast cast, ProcessEngine engine, HttpCase exchange, String login) {
        BrokenStep broken = untried(cast, engine, exchange, login);
        broken.fail();
        return broken;
    }

    /** Answers for a school and loses the answer. */
    static BrokenStep untried(Cast cast, ProcessEngine engine, HttpCase exchange, String login) {
        String task = exchange.task(login, HttpCase.INVITATION);
        HttpCase.submit(cast.of(login), task, Answers.JOIN);
        VariableInstance answer = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(exchange.instances().toArray(String[]::new))
                .variableName(ANSWER)
                .singleResult();
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceIds(Set.copyOf(exchange.instances()))
                .executable()
                .singleResult();
        engine.getRuntimeService().removeVariableLocal(answer.getExecutionId(), ANSWER);
        return new BrokenStep(engine, answer, job.getId());
    }

    /** Tries until the engine gives up. */
    void fail() {
        while (retries() > 0) {
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job))
                    .isNotNull();
        }
    }

    String job() {
        return job;
    }

    int retries() {
        return engine.getManagementService()
                .createJobQuery()
                .jobId(job)
                .singleResult()
                .getRetries();
    }

    void mend() {
        engine.getRuntimeService().setVariableLocal(lost.getExecutionId(), ANSWER, lost.getValue());
    }
}
