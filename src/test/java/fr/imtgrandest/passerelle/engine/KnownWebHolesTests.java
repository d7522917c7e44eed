package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
    static void start() throws IOException {
        bare = BareServer.start();
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
        assertThat(rest("GET", "/user?memberOfGroup=" + ADMINISTRATORS).findValuesAsText("id"))
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
                .call("POST", "/engine-rest/task/" + task.id() + "/complete", "{\"variables\": {}}");

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    @Order(2)
    void a_task_that_is_done_answers_an_error_of_the_server() {
        Task task = open();
        Visitor visitor = signedIn();
        visitor.call("POST", ENGINE + "/task/" + task.id() + "/complete", "{}");

        HttpResponse<String> again = visitor.call("POST", ENGINE + "/task/" + task.id() + "/complete", "{}");

        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.body()).contains("RestException");
    }

    @Test
    @Order(2)
    void an_administrator_moves_a_case_and_writes_its_variables() {
        Task task = open();
        String instance = ENGINE + "/process-instance/" + task.instance();
        Visitor visitor = signedIn();

        assertThat(visitor.call("PUT", instance + "/variables/approvalOutcome", "{\"value\": \"APPROVED\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.call("POST", instance + "/modification", """
                        {"instructions": [{"type": "cancel", "activityId": "decide"},
                                          {"type": "startBeforeActivity", "activityId": "confirm"}]}""").statusCode())
                .isEqualTo(204);
        assertThat(tasks(task.instance()).findValuesAsText("taskDefinitionKey")).containsExactly("confirm");
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

    /** Last, since nobody is administrator afterwards. */
    @Test
    @Order(3)
    void a_right_that_was_taken_away_still_counts_in_an_open_session() {
        Task task = open();
        Visitor visitor = signedIn();
        visitor.call("GET", ENGINE + "/task/" + task.id(), "");

        rest("DELETE", "/group/" + ADMINISTRATORS + "/members/" + INTRUDER);

        assertThat(visitor.call("POST", ENGINE + "/task/" + task.id() + "/complete", "{}")
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
        String instance =
                rest("POST", "/process-definition/key/case/start").path("id").asText();
        return new Task(tasks(instance).findPath("id").asText(), instance);
    }

    private static JsonNode tasks(String instance) {
        return rest("GET", "/task?processInstanceId=" + instance);
    }

    /** By the interface that asks nobody who they are. */
    private static JsonNode rest(String method, String path) {
        try {
            return new ObjectMapper()
                    .readTree(new Visitor(bare.port())
                            .call(method, "/engine-rest" + path, "{}")
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Task(String id, String instance) {}
}
