package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.EngineTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class PeopleDoorTests {

    @Autowired
    ProcessEngine engine;

    String deployment = "";
    String instance = "";
    String task = "";

    @BeforeEach
    void beginACase() {
        var model = Bpmn.createExecutableProcess("door-test")
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent()
                .userTask("userTask_work")
                .camundaCandidateGroups("door-testers")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("door-test.bpmn", model)
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("door-test", Map.of("a", 1))
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication("ana", List.of("door-testers", "camunda-admin"));
    }

    @AfterEach
    void clean() {
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().deleteDeployment(deployment, true);
        engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("door-test")
                .list()
                .forEach(filter -> engine.getFilterService().deleteFilter(filter.getId()));
    }

    @Test
    void nothing_but_a_form_writes_a_variable_or_moves_a_case() {
        var runtime = engine.getRuntimeService();
        var tasks = engine.getTaskService();
        Task known = tasks.createTaskQuery().taskId(task).singleResult();

        Stream.<ThrowingCallable>of(
                        () -> runtime.startProcessInstanceByKey("door-test"),
                        () -> runtime.createProcessInstanceByKey("door-test")
                                .startBeforeActivity("userTask_work")
                                .execute(),
                        () -> runtime.setVariable(instance, "a", 2),
                        () -> runtime.removeVariable(instance, "a"),
                        () -> runtime.correlateMessage("x", "y", Map.of()),
                        () -> runtime.createMessageCorrelation("x").correlateAll(),
                        () -> runtime.signalEventReceived("x", Map.<String, Object>of()),
                        () -> runtime.signal(instance, Map.of("a", 2)),
                        () -> runtime.deleteProcessInstance(instance, "x"),
                        () -> runtime.createProcessInstanceModification(instance)
                                .cancelAllForActivity("userTask_work")
                                .execute(),
                        () -> tasks.setVariable(task, "a", 2),
                        () -> tasks.setVariableLocal(task, "a", 2),
                        () -> tasks.removeVariable(task, "a"),
                        () -> tasks.resolveTask(task, Map.of("a", 2)),
                        () -> tasks.delegateTask(task, "bob"),
                        () -> tasks.handleBpmnError(task, "x"),
                        () -> tasks.handleEscalation(task, "x"),
                        () -> tasks.saveTask(known),
                        () -> tasks.setPriority(task, 1),
                        () -> tasks.addCandidateUser(task, "bob"),
                        () -> tasks.createComment(task, instance, "x"),
                        () -> tasks.deleteTask(task))
                .forEach(this::assertRefused);

        engine.getIdentityService().clearAuthentication();
        assertThat(runtime.getVariables(instance)).isEqualTo(Map.of("a", 1));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void deployments_migrations_people_and_filters_are_closed() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("door-test")
                .singleResult()
                .getId();
        Filter filter = engine.getFilterService().createTaskFilterQuery().list().stream()
                .findFirst()
                .orElse(null);

        Stream.<ThrowingCallable>of(
                        () -> engine.getRepositoryService()
                                .createDeployment()
                                .addString("x.txt", "x")
                                .deploy(),
                        () -> engine.getRepositoryService().deleteDeployment(deployment),
                        () -> engine.getRepositoryService().suspendProcessDefinitionById(definition),
                        () -> engine.getRuntimeService()
                                .createMigrationPlan(definition, definition)
                                .mapEqualActivities()
                                .build(),
                        () -> engine.getIdentityService().newUser("mallory"),
                        () -> engine.getIdentityService().createMembership("ana", "dir-college"),
                        () -> engine.getIdentityService().setUserInfo("ana", "k", "v"),
                        () -> engine.getFilterService().newTaskFilter("x"),
                        () -> engine.getManagementService().setProperty("x", "y"),
                        () -> engine.getHistoryService().deleteHistoricProcessInstance(instance))
                .forEach(this::assertRefused);
        assertThat(filter)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        some -> assertRefused(() -> engine.getFilterService().saveFilter(some)));
    }

    @Test
    void one_claims_for_oneself_and_gives_back_ones_own() {
        var tasks = engine.getTaskService();

        assertRefused(() -> tasks.claim(task, "bob"));
        assertRefused(() -> tasks.setAssignee(task, "bob"));
        tasks.claim(task, "ana");
        assertThat(assignee()).isEqualTo("ana");
        assertRefused(() -> tasks.setAssignee(task, "bob"));
        tasks.setAssignee(task, null);
        assertThat(assignee()).isNull();
        assertRefused(() -> tasks.setAssignee(task, null));
    }

    @Test
    void a_task_of_someone_else_is_neither_taken_nor_put_back() {
        var tasks = engine.getTaskService();
        tasks.claim(task, "ana");
        engine.getIdentityService().setAuthentication("bob", List.of("door-testers"));

        assertThatThrownBy(() -> tasks.claim(task, "bob")).isInstanceOf(RuntimeException.class);
        assertRefused(() -> tasks.claim(task, null));
        assertRefused(() -> tasks.setAssignee(task, "bob"));
        assertRefused(() -> tasks.setAssignee(task, null));

        engine.getIdentityService().clearAuthentication();
        assertThat(assignee()).isEqualTo("ana");
    }

    @Test
    void expressions_in_queries_are_refused_wherever_they_hide() {
        TaskQuery open = tasks().taskAssigneeExpression("${x}");
        TaskQuery hidden = tasks().or().taskAssigneeExpression("${x}").endOr();
        String everything = filterOfOurs();

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                open::list,
                hidden::list,
                hidden::count,
                hidden::singleResult,
                () -> engine.getFilterService().list(everything, hidden),
                () -> engine.getFilterService().list(everything, open),
                () -> engine.getFilterService().count(everything, hidden))) {
            assertThatThrownBy(attempt).isInstanceOf(BadUserRequestException.class);
        }
        assertThatCode(() -> tasks().or().taskName("x").endOr().list()).doesNotThrowAnyException();
    }

    @Test
    void administrators_try_jobs_again_and_others_do_not() {
        assertThatThrownBy(() -> engine.getManagementService().setJobRetries("none", 1))
                .isNotInstanceOf(ClosedToPeopleException.class);

        engine.getIdentityService().setAuthentication("bob", List.of("door-testers"));

        assertRefused(() -> engine.getManagementService().setJobRetries("none", 1));
        assertRefused(() -> engine.getRuntimeService().getVariables(instance));
    }

    private String filterOfOurs() {
        engine.getIdentityService().clearAuthentication();
        Filter filter = engine.getFilterService().newTaskFilter("door-test");
        filter.setQuery(tasks().taskDefinitionKey("userTask_work"));
        engine.getFilterService().saveFilter(filter);
        engine.getIdentityService().setAuthentication("ana", List.of("door-testers", "camunda-admin"));
        return filter.getId();
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    private String assignee() {
        return tasks().taskId(task).singleResult().getAssignee();
    }

    private void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(ClosedToPeopleException.class);
    }
}
