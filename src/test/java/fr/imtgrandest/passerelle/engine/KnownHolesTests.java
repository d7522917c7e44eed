package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The holes of the engine as it is shipped, on a bare engine with authorizations on; {@code docs/security.md} names for each the
 * test that shows it closed in ours. Should one of these fail, the engine has been mended and a guard can go.
 */
class KnownHolesTests {

    private static final String ALICE = "alice";
    private static final String BOB = "bob";
    private static final String MEMBERS = "members";
    private static final AtomicInteger EVALUATED = new AtomicInteger();

    private static ProcessEngine bare = engine();

    private static ProcessEngine engine() {
        TestDatabase database = TestDatabase.create("bare");
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcUrl(database.url());
        configuration.setJdbcUsername(database.ownerUser());
        configuration.setJdbcPassword(database.ownerPassword());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAuthorizationEnabled(true);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("evaluated", EVALUATED));
        return configuration.buildProcessEngine();
    }

    @BeforeAll
    static void deploy() {
        bare.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "case.bpmn",
                        Bpmn.createExecutableProcess("case")
                                .startEvent()
                                .userTask("decide")
                                .camundaCandidateGroups(MEMBERS)
                                .endEvent()
                                .done())
                .deploy();
        for (String name : List.of(ALICE, BOB)) {
            User user = bare.getIdentityService().newUser(name);
            user.setPassword("secret");
            bare.getIdentityService().saveUser(user);
        }
    }

    @AfterAll
    static void close() {
        bare.close();
    }

    @BeforeEach
    void nobody() {
        bare.getIdentityService().clearAuthentication();
    }

    @Test
    void an_expression_in_an_or_block_is_evaluated_although_expressions_in_queries_are_off() {
        int before = EVALUATED.get();

        assertThatThrownBy(() -> bare.getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${evaluated.incrementAndGet().toString()}")
                        .list())
                .hasMessageContaining("Expressions are forbidden");
        assertThat(EVALUATED).hasValue(before);

        as(
                ALICE,
                () -> bare.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${evaluated.incrementAndGet().toString()}")
                        .endOr()
                        .list());
        assertThat(EVALUATED.get()).as("code of whoever asks has run").isGreaterThan(before);
    }

    @Test
    void anybody_who_is_asked_sets_any_variable_and_completes_what_another_holds() {
        Task task = claimedBy(ALICE);

        as(BOB, () -> {
            bare.getTaskService().setVariable(task.getId(), "approvalOutcome", "APPROVED");
            bare.getTaskService().complete(task.getId(), Map.of("junk", true));
        });

        assertThat(bare.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .extracting(variable -> variable.getName())
                .containsExactlyInAnyOrder("approvalOutcome", "junk");
    }

    @Test
    void a_transient_value_satisfies_whoever_looks_and_leaves_nothing() {
        Task task = claimedBy(ALICE);

        as(
                ALICE,
                () -> bare.getTaskService()
                        .complete(
                                task.getId(),
                                Variables.createVariables()
                                        .putValueTyped("decision", Variables.stringValue("APPROVE", true))));

        assertThat(bare.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .isEmpty();
    }

    @Test
    void whoever_is_asked_ends_a_whole_case_by_an_error_of_their_own() {
        Task task = claimedBy(ALICE);

        as(BOB, () -> bare.getTaskService().handleBpmnError(task.getId(), "whatever"));

        assertThat(bare.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void anybody_comments_any_task() {
        Task task = claimedBy(ALICE);

        as("stranger", () -> bare.getTaskService().createComment(task.getId(), null, "hello"));

        assertThat(bare.getTaskService().getTaskComments(task.getId())).hasSize(1);
    }

    @Test
    void an_entry_of_the_log_is_deleted_without_a_trace() {
        Task task = claimedBy(ALICE);
        List<UserOperationLogEntry> log = log(task);
        assertThat(log).isNotEmpty();

        log.forEach(entry -> bare.getHistoryService().deleteUserOperationLogEntry(entry.getId()));

        assertThat(log(task)).isEmpty();
    }

    @Test
    void what_nobody_signed_in_does_is_in_no_log() {
        Task task = open();

        bare.getTaskService().setVariable(task.getId(), "approvalOutcome", "APPROVED");

        assertThat(log(task)).isEmpty();
    }

    @Test
    void wrong_passwords_lock_the_victim_out() {
        User user = bare.getIdentityService().newUser("victim");
        user.setPassword("secret");
        bare.getIdentityService().saveUser(user);

        for (int wrong = 0; wrong < 3; wrong++) {
            check("victim", "wrong");
        }

        assertThat(check("victim", "secret"))
                .as("the right password, while it is locked")
                .isFalse();
    }

    @Test
    void a_job_that_ran_when_its_node_was_killed_stays_locked_for_five_minutes() {
        var configuration = (ProcessEngineConfigurationImpl) bare.getProcessEngineConfiguration();

        assertThat(configuration.getJobExecutor().getLockTimeInMillis())
                .isEqualTo(Duration.ofMinutes(5).toMillis());
    }

    private static boolean check(String user, String password) {
        try {
            return bare.getIdentityService().checkPassword(user, password);
        } catch (AuthenticationException locked) {
            return false;
        }
    }

    private static List<UserOperationLogEntry> log(Task task) {
        return bare.getHistoryService()
                .createUserOperationLogQuery()
                .taskId(task.getId())
                .list();
    }

    private static Task open() {
        String instance =
                bare.getRuntimeService().startProcessInstanceByKey("case").getId();
        return bare.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private static Task claimedBy(String user) {
        Task task = open();
        as(user, () -> bare.getTaskService().claim(task.getId(), user));
        return task;
    }

    private static void as(String user, Runnable act) {
        bare.getIdentityService().setAuthentication(user, List.of(MEMBERS));
        try {
            act.run();
        } finally {
            bare.getIdentityService().clearAuthentication();
        }
    }
}
