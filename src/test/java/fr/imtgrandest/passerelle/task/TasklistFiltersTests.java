package fr.imtgrandest.passerelle.task;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Someone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class TasklistFiltersTests {

    private static final String PROCESS = "filters-sample";

    @Autowired
    ProcessEngine engine;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    TasklistFilters declared;

    @Autowired
    MovableClock clock;

    Deployment deployment;
    Someone officer;
    Someone director;

    @BeforeEach
    void open() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "filters-sample.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .parallelGateway("fork")
                                .userTask("ri-ensg")
                                .camundaCandidateGroups("ri-ensg")
                                .camundaDueDate("${dateTime().plusDays(3).toDate()}")
                                .moveToNode("fork")
                                .userTask("dir-ensg")
                                .camundaCandidateGroups("dir-ensg")
                                .moveToNode("fork")
                                .userTask("ri-alliance")
                                .camundaCandidateGroups("ri-alliance")
                                .camundaDueDate("${dateTime().plusDays(2).toDate()}")
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
        officer = new Someone(
                engine.getIdentityService(), "filters.officer", List.of("ri-ensg", "school-ensg", "ri-alliance"));
        director = new Someone(
                engine.getIdentityService(), "filters.director", List.of("dir-ensg", "dir-college", "school-ensg"));
    }

    @AfterEach
    void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void each_person_finds_four_filters_and_the_first_is_all_that_waits() {
        for (Someone person : List.of(officer, director)) {
            assertThat(person.gets(() -> filters.createTaskFilterQuery().list()).stream()
                            .sorted((one, other) -> priority(one) - priority(other))
                            .map(Filter::getName))
                    .containsExactly("Tout ce qui m'attend", "Mes tâches", "Mon école", "En retard");
        }
    }

    @Test
    void a_filter_of_another_school_is_not_found_and_not_executed() {
        Filter eost = filters.createTaskFilterQuery().list().stream()
                .filter(filter -> "school-eost".equals(filter.getProperties().get(TasklistFilter.KEY)))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> officer.gets(() -> filters.list(eost.getId())))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> officer.gets(() -> filters.getFilter(eost.getId())))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void what_waits_is_what_i_may_act_on_in_the_order_of_due_dates() {
        assertThat(shown(officer, "Tout ce qui m'attend")).containsExactly("ri-alliance", "ri-ensg");
        assertThat(shown(director, "Tout ce qui m'attend")).containsExactly("dir-ensg");

        tasks.setAssignee(task("ri-ensg"), "filters.colleague");

        assertThat(shown(officer, "Tout ce qui m'attend")).containsExactly("ri-alliance");
    }

    @Test
    void my_tasks_are_those_i_have_claimed() {
        assertThat(shown(officer, "Mes tâches")).isEmpty();

        tasks.setAssignee(task("ri-ensg"), "filters.officer");

        assertThat(shown(officer, "Mes tâches")).containsExactly("ri-ensg");
        assertThat(shown(director, "Mes tâches")).isEmpty();
    }

    @Test
    void my_school_shows_what_came_to_me_through_a_group_of_the_school_claimed_or_not() {
        tasks.setAssignee(task("ri-ensg"), "filters.colleague");

        assertThat(shown(officer, "Mon école")).containsExactly("ri-ensg");
        assertThat(shown(director, "Mon école")).containsExactly("dir-ensg");
    }

    @Test
    void a_task_is_late_once_its_due_date_is_past() {
        assertThat(shown(officer, "En retard")).isEmpty();

        clock.advance(Duration.ofDays(2).plusHours(1));

        assertThat(shown(officer, "En retard")).containsExactly("ri-alliance");
        assertThat(shown(director, "En retard")).isEmpty();
    }

    @Test
    void a_query_that_extends_a_filter_may_not_bring_expressions() {
        String filter = filter(officer, "Tout ce qui m'attend").getId();
        TaskQuery evil =
                tasks.createTaskQuery().or().taskAssigneeExpression("${1+1}").endOr();

        assertThatThrownBy(() -> officer.gets(() -> filters.list(filter, evil)))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void each_filter_has_the_business_columns() {
        Map<String, Object> properties = filter(officer, "En retard").getProperties();

        assertThat(properties).containsEntry("refresh", true).containsEntry("showUndefinedVariable", false);
        assertThat(properties.get("variables"))
                .asString()
                .contains(
                        "reference",
                        "Référence",
                        "partner",
                        "Partenaire ou action",
                        "country",
                        "Pays",
                        "type",
                        "Type",
                        "due",
                        "Échéance");
    }

    @Test
    void a_second_start_and_two_at_once_leave_each_filter_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                starts.add(nodes.submit(declared::afterSingletonsInstantiated));
            }
            for (Future<?> node : starts) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(filters.createTaskFilterQuery().list().stream()
                        .collect(groupingBy(filter -> filter.getProperties().get(TasklistFilter.KEY))))
                .hasSize(9)
                .allSatisfy((key, same) -> assertThat(same).hasSize(1));
    }

    private List<String> shown(Someone person, String name) {
        String filter = filter(person, name).getId();
        TaskQuery ofThisTest = tasks.createTaskQuery().processDefinitionKey(PROCESS);
        List<Task> found = person.gets(() -> filters.list(filter, ofThisTest));
        assertThat(person.gets(
                        () -> filters.count(filter, tasks.createTaskQuery().processDefinitionKey(PROCESS))))
                .isEqualTo(found.size());
        return found.stream().map(Task::getTaskDefinitionKey).toList();
    }

    private Filter filter(Someone person, String name) {
        return person.gets(
                () -> filters.createTaskFilterQuery().filterName(name).singleResult());
    }

    private String task(String key) {
        return tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private static int priority(Filter filter) {
        return ((Number) Objects.requireNonNull(filter.getProperties().get("priority"))).intValue();
    }
}
