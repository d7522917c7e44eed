package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The holes of the web applications and the REST interface as they are shipped, over HTTP; {@code docs/security.md} names for
 * each the test that shows it closed in ours. Should one of these fail, it has been mended and a guard can go.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KnownWebHolesTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String WELCOME = "/camunda/app/welcome/default/";
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String INTRUDER = "intruder";
    private static final String PASSWORD = "chosen-by-the-intruder";

    private static BareServer bare;

    @BeforeAll
    static void start() {
        bare = BareServer.start();
        bare.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "case.bpmn",
                        Bpmn.createExecutableProcess("case")
                                .startEvent()
                                .userTask("decide")
                                .userTask("confirm")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterAll
    static void stop() {
        bare.close();
    }

    @Test
    @Order(1)
    void a_stranger_makes_themselves_administrator_while_nobody_is_one_directly() {
        Visitor stranger = new Visitor(bare.port());
        stranger.get(WELCOME);

        HttpResponse<String> answer = stranger.call(
                "POST", "/camunda/api/admin/setup/default/user/create", """
                {"profile": {"id": "%s", "firstName": "I", "lastName": "N", "email": "i@example.org"},
                 "credentials": {"password": "%s"}}""".formatted(INTRUDER, PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(identity().createUserQuery().memberOfGroup(ADMINISTRATORS).list())
                .extracting(user -> user.getId())
                .containsExactly(INTRUDER);
    }

    @Test
    @Order(2)
    void the_web_applications_have_a_sign_in_of_their_own() {
        Visitor visitor = new Visitor(bare.port());

        assertThat(signIn(visitor).statusCode()).isEqualTo(200);
        assertThat(visitor.call("GET", ENGINE + "/user", "").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void the_rest_interface_asks_nobody_who_they_are() {
        Task task = open();

        HttpResponse<String> answer = new Visitor(bare.port())
                .call("POST", "/engine-rest/task/" + task.getId() + "/complete", "{\"variables\": {}}");

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    @Order(2)
    void a_task_that_is_done_answers_an_error_of_the_server() {
        Task task = open();
        Visitor visitor = signedIn();
        visitor.call("POST", ENGINE + "/task/" + task.getId() + "/complete", "{}");

        HttpResponse<String> again = visitor.call("POST", ENGINE + "/task/" + task.getId() + "/complete", "{}");

        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.body()).contains("RestException");
    }

    @Test
    @Order(2)
    void an_administrator_moves_a_case_and_writes_its_variables() {
        Task task = open();
        String instance = ENGINE + "/process-instance/" + task.getProcessInstanceId();
        Visitor visitor = signedIn();

        assertThat(visitor.call("PUT", instance + "/variables/approvalOutcome", "{\"value\": \"APPROVED\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.call("POST", instance + "/modification", """
                        {"instructions": [{"type": "cancel", "activityId": "decide"},
                                          {"type": "startBeforeActivity", "activityId": "confirm"}]}""").statusCode())
                .isEqualTo(204);
        assertThat(tasks(task.getProcessInstanceId()))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("confirm");
    }

    @Test
    @Order(2)
    void a_page_of_a_billion_is_served() {
        assertThat(signedIn()
                        .call("GET", ENGINE + "/task?firstResult=0&maxResults=1000000000", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void the_tasklist_shows_the_text_of_an_error_as_html() throws Exception {
        try (var script = getClass()
                .getResourceAsStream(
                        "/META-INF/resources/webjars/camunda/app/tasklist/camunda-tasklist-bootstrap.js")) {
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("ng-bind-html=\"trustHTML(notification.message)\"");
        }
    }

    @Test
    @Order(2)
    void a_job_that_ran_when_its_node_was_killed_stays_locked_for_five_minutes() {
        var configuration = (ProcessEngineConfigurationImpl) bare.engine().getProcessEngineConfiguration();

        assertThat(Duration.ofMillis(configuration.getJobExecutor().getLockTimeInMillis()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    /** Last, since nobody is administrator afterwards. */
    @Test
    @Order(3)
    void a_right_that_was_taken_away_still_counts_in_an_open_session() {
        Task task = open();
        Visitor visitor = signedIn();
        visitor.call("GET", ENGINE + "/task/" + task.getId(), "");

        identity().deleteMembership(INTRUDER, ADMINISTRATORS);

        assertThat(visitor.call("POST", ENGINE + "/task/" + task.getId() + "/complete", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    private static Visitor signedIn() {
        Visitor visitor = new Visitor(bare.port());
        signIn(visitor);
        visitor.get(WELCOME);
        return visitor;
    }

    private static HttpResponse<String> signIn(Visitor visitor) {
        visitor.get(WELCOME);
        String token = visitor.cookie("XSRF-TOKEN").orElseThrow();
        return visitor.post(
                "/camunda/api/admin/auth/user/default/login/welcome",
                Map.of("username", INTRUDER, "password", PASSWORD),
                "X-XSRF-TOKEN",
                token);
    }

    private static Task open() {
        String instance = bare.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("case")
                .getId();
        return tasks(instance).get(0);
    }

    private static List<Task> tasks(String instance) {
        return bare.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
    }

    private static IdentityService identity() {
        return bare.engine().getIdentityService();
    }
}
