package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EngineTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class TaskColumnsTests {

    @Autowired
    ProcessEngine engine;

    /** Shows the columns of a task when it is created. */
    public static final class Show implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            TaskColumns.show(
                    task,
                    Reference.of("AGR-2026-0001"),
                    new CaseColumns.Columns("RWTH Aachen", "Allemagne", "Double diplôme"));
        }
    }

    @Test
    void columns_are_local_to_the_task_and_the_due_day_is_that_of_paris() {
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "columns-sample.bpmn",
                        Bpmn.createExecutableProcess("columns-sample")
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .userTask("only")
                                .camundaDueDate("2026-12-01T23:30:00Z")
                                .camundaTaskListenerClass("create", Show.class)
                                .done())
                .deploy();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("columns-sample")
                .getId();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();

        assertThat(engine.getTaskService().getVariablesLocal(task))
                .containsEntry("reference", "AGR-2026-0001")
                .containsEntry("partner", "RWTH Aachen")
                .containsEntry("country", "Allemagne")
                .containsEntry("type", "Double diplôme")
                .containsEntry("due", "2026-12-02");
        assertThat(engine.getRuntimeService().getVariables(instance)).isEmpty();
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }
}
