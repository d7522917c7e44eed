package fr.imtgrandest.passerelle.security;

import static fr.imtgrandest.passerelle.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class WebappAccessTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGINE + "/task",
                ENGINE + "/process-definition",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/lib/deps.js"
            })
    void a_call_without_a_session_is_answered_401_and_never_redirected(String path) {
        var answer = new Visitor(port).get(path, "Accept", "application/json, text/plain, */*");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void the_tasklist_knows_who_signed_in_on_our_page() {
        Visitor visitor = Visitor.signedIn(port, "member.ensg");

        var page = visitor.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        var user = visitor.get("/camunda/api/admin/auth/user/default");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(user.body()).contains("\"userId\":\"member.ensg\"");
    }

    @Test
    void the_engine_reads_the_groups_of_the_person_from_its_own_memberships() {
        Visitor visitor = Visitor.signedIn(port, "dir.ensg");

        var groups = visitor.get(ENGINE + "/identity/groups?userId=dir.ensg");

        assertThat(groups.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/auth/user/default/login/tasklist",
        "POST, /camunda/api/admin/auth/user/default/login/admin",
        "POST, /camunda/api/admin/setup/default/user/create",
        "GET,  /camunda/api/admin/setup/default/user/create",
        "POST, /camunda/api/engine/engine/default/process-instance/some/modification",
        "PUT,  /camunda/api/engine/engine/default/task/some/variables/x",
        "POST, /camunda/api/engine/engine/default/task/some/variables",
        "POST, /camunda/api/engine/engine/default/task/some/assignee",
        "POST, /camunda/api/engine/engine/default/task/some/identity-links",
        "POST, /camunda/api/engine/engine/default/task/some/bpmnError",
        "POST, /camunda/api/engine/engine/default/task/create",
        "PUT,  /camunda/api/engine/engine/default/task/some",
        "POST, /camunda/api/engine/engine/default/process-definition/key/some/start",
        "POST, /camunda/api/engine/engine/default/message",
        "POST, /camunda/api/engine/engine/default/signal",
        "POST, /camunda/api/engine/engine/default/deployment/create",
        "POST, /camunda/api/engine/engine/default/external-task/fetchAndLock",
        "POST, /camunda/api/engine/engine/default/filter/create",
        "PUT,  /camunda/api/engine/engine/default/filter/some",
        "PUT,  /camunda/api/engine/engine/default/user/admin/credentials",
        "PUT,  /camunda/api/engine/engine/default/user/admin/profile",
        "POST, /camunda/api/engine/engine/default/user/create",
        "POST, /camunda/api/engine/engine/default/authorization/create",
        "POST, /camunda/api/engine/engine/default/identity/verify",
        "POST, /camunda/api/engine/engine/default/migration/execute",
        "POST, /camunda/api/engine/engine/default/batch",
        "DELETE, /camunda/api/engine/engine/default/process-instance/some"
    })
    void even_an_administrator_finds_these_calls_closed(String method, String path) {
        Visitor visitor = Visitor.signedIn(port, "admin");
        visitor.get("/camunda/api/engine/engine/");

        assertThat(visitor.call(method, path, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_path_written_another_way_opens_nothing() {
        Visitor visitor = Visitor.signedIn(port, "admin");

        assertThat(visitor.call("POST", "/camunda/api/admin/setup/default/user/create/", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.call("POST", "/camunda/api//admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.call("POST", "/camunda/api/engine;x/engine/default/message", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.call("POST", "/camunda/api/%61dmin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                ENGINE + "/deployment",
                ENGINE + "/history/process-instance",
                ENGINE + "/incident",
                ENGINE + "/job",
                ENGINE + "/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
            })
    void cockpit_and_admin_are_for_technical_administrators(String path) {
        assertThat(Visitor.signedIn(port, "dir.ensg").get(path).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "admin").get(path).statusCode()).isNotEqualTo(403);
    }

    @Test
    void a_changing_call_needs_the_webapps_token() {
        Visitor withToken = Visitor.signedIn(port, "member.ensg");
        withToken.get("/camunda/api/engine/engine/");
        Visitor without = Visitor.signedIn(port, "member.ensg");

        assertThat(withToken.call("POST", ENGINE + "/task/count", "{}").statusCode())
                .isEqualTo(200);
        assertThat(without.call("POST", ENGINE + "/task/count", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void signing_out_in_the_tasklist_signs_out_of_the_site() {
        Visitor visitor = Visitor.signedIn(port, "member.ensg");

        var answer = visitor.call("POST", "/camunda/api/admin/auth/user/default/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(location(visitor.get("/", "Accept", "text/html"))).isEqualTo("/login");
        assertThat(visitor.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void what_the_engine_tells_is_never_kept_by_a_browser() {
        var answer = Visitor.signedIn(port, "member.ensg").get(ENGINE + "/task");

        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }
}
