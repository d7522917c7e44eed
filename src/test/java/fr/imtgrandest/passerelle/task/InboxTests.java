package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.InboxAgrees;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Visitor;
import fr.imtgrandest.passerelle.task.persistence.InboxTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class InboxTests {

    private static final String PROCESS = "inbox-sample";
    private static final String OFFICE = "ri.alliance";
    private static final Person OFFICER = new Person(OFFICE, Set.of("ri-alliance", "inbox-others"));

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxTable table;

    @Autowired
    InboxReconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    Deployment deployment;

    /** Three tasks: one is due later and asks two groups of the officer, one is due sooner, one is never due. */
    @BeforeEach
    void open() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "inbox-sample.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .parallelGateway("fork")
                                .userTask("later")
                                .camundaCandidateGroups("ri-alliance,inbox-others")
                                .camundaDueDate("${dateTime().plusDays(3).toDate()}")
                                .moveToNode("fork")
                                .userTask("never")
                                .camundaCandidateUsers(OFFICE)
                                .moveToNode("fork")
                                .userTask("sooner")
                                .camundaCandidateGroups("ri-alliance")
                                .camundaDueDate("${dateTime().plusDays(2).toDate()}")
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
    }

    @AfterEach
    void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        InboxAgrees.check(context);
        assertThat(inbox.of(people.reader(OFFICE), 10, Locale.FRENCH)).isEmpty();
    }

    @Test
    void the_most_urgent_comes_first_what_is_never_due_last_and_each_task_once() {
        assertThat(waiting()).containsExactly("sooner", "later", "never");
        assertThat(table.first(OFFICER, 10)).containsExactly(task("sooner"), task("later"), task("never"));
        assertThat(inbox.of(people.reader(OFFICE), 2, Locale.FRENCH))
                .extracting(WaitingTask::step)
                .containsExactly("sooner", "later");
    }

    @Test
    void it_counts_each_task_once_and_no_further_than_asked() {
        assertThat(table.count(OFFICER, 10)).isEqualTo(3);
        assertThat(inbox.count(people.reader(OFFICE), 2)).isEqualTo(2);
    }

    @Test
    void what_is_late_is_counted() {
        assertThat(inbox.countLate(people.reader(OFFICE), 10)).isZero();

        clock.advance(Duration.ofDays(4));

        assertThat(inbox.countLate(people.reader(OFFICE), 10)).isEqualTo(2);
        assertThat(inbox.countLate(people.reader(OFFICE), 1)).isEqualTo(1);
    }

    @Test
    void the_first_page_says_of_how_many_tasks_it_shows_the_most_urgent_and_how_many_are_late() {
        Visitor office = Visitor.signedIn(port, OFFICE);
        assertThat(office.get("/").body()).doesNotContain("plus urgentes sur");

        IntStream.range(0, 7).forEach(any -> engine.getRuntimeService().startProcessInstanceByKey(PROCESS));
        clock.advance(Duration.ofDays(4));

        assertThat(office.get("/").body())
                .contains("Les 20 plus urgentes sur 24 : voir toute la liste")
                .contains("16 tâches en retard");
    }

    @Test
    void kinds_of_tasks_can_be_asked_for() {
        assertThat(inbox.of(people.reader(OFFICE), List.of("never", "later"), 10, Locale.FRENCH))
                .extracting(WaitingTask::step)
                .containsExactly("later", "never");
        assertThat(inbox.count(people.reader(OFFICE), List.of("sooner", "unknown"), 10))
                .isEqualTo(1);
    }

    @Test
    void what_somebody_holds_waits_for_them_only_until_they_give_it_back() {
        tasks.claim(task("sooner"), "dir.ensg");

        assertThat(waiting()).containsExactly("later", "never");
        assertThat(table.first(new Person("dir.ensg", Set.of()), 10)).containsExactly(task("sooner"));

        tasks.setAssignee(task("sooner"), null);

        assertThat(waiting()).containsExactly("sooner", "later", "never");
        assertThat(table.first(new Person("dir.ensg", Set.of()), 10)).isEmpty();
    }

    @Test
    void new_candidates_and_the_end_are_followed() {
        tasks.addCandidateGroup(task("never"), "dir-ensg");
        tasks.deleteCandidateUser(task("never"), OFFICE);
        tasks.deleteCandidateGroup(task("later"), "inbox-others");
        tasks.complete(task("sooner"));

        assertThat(waiting()).containsExactly("later");
        assertThat(inbox.of(people.reader("dir.ensg"), 10, Locale.FRENCH))
                .extracting(WaitingTask::step)
                .containsExactly("never");
        InboxAgrees.check(context);
    }

    @Test
    void what_is_undone_in_the_engine_is_undone_here() {
        String sooner = task("sooner");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tasks.complete(sooner);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(waiting()).containsExactly("sooner", "later", "never");
    }

    @Test
    void a_suspended_case_waits_for_nobody() {
        engine.getRuntimeService().suspendProcessInstanceById(instance());

        assertThat(waiting()).isEmpty();

        engine.getRuntimeService().activateProcessInstanceById(instance());

        assertThat(waiting()).hasSize(3);
    }

    @Test
    void a_start_mends_what_an_older_release_did_not_write() {
        jdbc.sql("delete from app.inbox where task_id = :task")
                .param("task", task("sooner"))
                .update();
        jdbc.sql("insert into app.inbox values ('person:ri.alliance', 'gone', 'sooner', now(), now())")
                .update();
        assertThat(waiting()).as("the engine has the last word").containsExactly("later", "never");

        reconciliation.afterSingletonsInstantiated();

        assertThat(waiting()).containsExactly("sooner", "later", "never");
        assertThat(table.all()).doesNotContain("gone");
        InboxAgrees.check(context);
    }

    private List<String> waiting() {
        return inbox.of(people.reader(OFFICE), 10, Locale.FRENCH).stream()
                .map(WaitingTask::step)
                .toList();
    }

    private String task(String step) {
        return tasks.createTaskQuery().taskDefinitionKey(step).singleResult().getId();
    }

    private String instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .singleResult()
                .getId();
    }
}
