package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Someone;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.runtime.VariableInstanceQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people could learn about a case by other queries than those on tasks. */
@EngineTest
class ClosedQueriesTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    SampleCase sample;

    @BeforeEach
    void open() {
        sample = SampleCase.open(engine);
        runtime.setVariable(sample.instance().getId(), "secret", "of the case");
        tasks.setVariableLocal(sample.task("blue"), "reference", "AGR-2026-0001");
        tasks.setVariableLocal(sample.task("green"), "reference", "AGR-2026-0002");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void neither_a_candidate_nor_an_administrator_finds_anything_by_other_queries() {
        List<Query<?, ?>> queries = List.of(
                runtime.createExecutionQuery(),
                runtime.createProcessInstanceQuery(),
                runtime.createVariableInstanceQuery(),
                runtime.createIncidentQuery(),
                runtime.createEventSubscriptionQuery(),
                history.createHistoricProcessInstanceQuery(),
                history.createHistoricActivityInstanceQuery(),
                history.createHistoricVariableInstanceQuery(),
                history.createHistoricDetailQuery(),
                history.createHistoricIdentityLinkLogQuery(),
                history.createHistoricIncidentQuery(),
                history.createHistoricJobLogQuery(),
                history.createHistoricDecisionInstanceQuery(),
                history.createUserOperationLogQuery(),
                engine.getManagementService().createJobQuery(),
                engine.getExternalTaskService().createExternalTaskQuery());
        for (Someone person : List.of(sample.bob(), sample.administrator())) {
            for (Query<?, ?> query : queries) {
                assertThat(person.gets(query::list))
                        .as(query.getClass().getSimpleName())
                        .isEmpty();
                assertThat(person.gets(query::count))
                        .as(query.getClass().getSimpleName())
                        .isZero();
            }
        }
        assertThat(history.createHistoricProcessInstanceQuery().count()).isPositive();
    }

    @Test
    void the_columns_of_visible_tasks_are_read_and_nothing_of_the_case_or_of_other_tasks() {
        VariableInstanceQuery asTheTasklistDoes = runtime.createVariableInstanceQuery()
                .variableScopeIdIn(
                        sample.task("blue"),
                        sample.task("green"),
                        sample.instance().getId());

        assertThat(values(sample.bob(), asTheTasklistDoes)).containsExactly("AGR-2026-0001");
        assertThat(sample.bob().gets(asTheTasklistDoes::count)).isEqualTo(1);
        assertThat(values(sample.someone("gus", "green"), asTheTasklistDoes)).containsExactly("AGR-2026-0002");
        assertThat(values(sample.stranger(), asTheTasklistDoes)).isEmpty();
        assertThat(asTheTasklistDoes.list()).hasSize(3);
    }

    @Test
    void the_local_variables_of_a_hidden_task_are_not_found_by_its_id() {
        String green = sample.task("green");

        assertThat(values(sample.bob(), runtime.createVariableInstanceQuery().taskIdIn(green)))
                .isEmpty();
    }

    private static List<Object> values(Someone person, VariableInstanceQuery query) {
        return person.gets(query::list).stream().map(VariableInstance::getValue).toList();
    }
}
