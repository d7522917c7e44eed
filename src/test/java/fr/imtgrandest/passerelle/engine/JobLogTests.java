package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.EngineTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricJobLogQuery;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class JobLogTests {

    private static final String PROCESS = "job-log-sample";

    @Autowired
    ProcessEngine engine;

    @Autowired
    BackgroundWork work;

    Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .camundaAsyncAfter()
                                .serviceTask()
                                .camundaExpression("${execution.getVariable('answer').toString()}")
                                .userTask()
                                .boundaryEvent()
                                .timerWithDuration("P1D")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void jobs_of_a_case_that_are_made_done_or_not_needed_any_more_leave_no_line() {
        ProcessInstance started = start("something");
        engine.getManagementService().executeJob(jobOf(started).getId());
        assertThat(jobOf(started).getDuedate()).isNotNull();
        engine.getRuntimeService().deleteProcessInstance(started.getId(), "enough");

        assertThat(logOf(started).list()).isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(started.getId())
                        .list())
                .hasSize(3);
    }

    @Test
    void a_job_of_a_case_that_fails_leaves_a_line_with_its_cause() {
        ProcessInstance started = start(null);
        String job = jobOf(started).getId();

        assertThatThrownBy(() -> engine.getManagementService().executeJob(job))
                .isInstanceOf(ProcessEngineException.class);

        List<HistoricJobLog> lines = logOf(started).list();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.isFailureLog()).isTrue();
            assertThat(engine.getHistoryService().getHistoricJobLogExceptionStacktrace(line.getId()))
                    .contains("answer");
        });
    }

    @Test
    void a_job_of_no_case_is_logged_as_long_as_there_is_no_other_history_of_it() {
        work.schedule("nothing", "", Instant.now().plus(Duration.ofDays(3650)));
        Job job = engine.getManagementService()
                .createJobQuery()
                .duedateHigherThan(Date.from(Instant.now().plus(Duration.ofDays(3640))))
                .singleResult();
        engine.getManagementService().deleteJob(job.getId());

        assertThat(engine.getHistoryService()
                        .createHistoricJobLogQuery()
                        .jobId(job.getId())
                        .list())
                .hasSize(2)
                .anyMatch(HistoricJobLog::isCreationLog)
                .anyMatch(HistoricJobLog::isDeletionLog);
    }

    private ProcessInstance start(@Nullable String answer) {
        return engine.getRuntimeService()
                .createProcessInstanceByKey(PROCESS)
                .setVariable("answer", answer)
                .execute();
    }

    private Job jobOf(ProcessInstance started) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(started.getId())
                .singleResult();
    }

    private HistoricJobLogQuery logOf(ProcessInstance started) {
        return engine.getHistoryService().createHistoricJobLogQuery().processInstanceId(started.getId());
    }
}
