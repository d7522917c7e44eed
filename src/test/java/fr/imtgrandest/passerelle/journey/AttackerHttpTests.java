package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody with a login and bad intentions would try first. */
@EngineTest
class AttackerHttpTests {

    private static final String CANARY = "passerelle.test.expression";

    /** Leaves its mark when anything evaluates it. */
    private static final String EXPRESSION =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '"
                    + CANARY + "', 'evaluated')}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
        System.clearProperty(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression",
                "assigneeLikeExpression",
                "ownerExpression",
                "candidateUserExpression",
                "candidateGroupExpression",
                "candidateGroupsExpression",
                "involvedUserExpression",
                "processInstanceBusinessKeyExpression",
                "processInstanceBusinessKeyLikeExpression",
                "createdBeforeExpression",
                "createdAfterExpression",
                "createdOnExpression",
                "dueBeforeExpression",
                "dueAfterExpression",
                "dueDateExpression",
                "followUpBeforeExpression",
                "followUpBeforeOrNotExistentExpression",
                "followUpAfterExpression",
                "followUpDateExpression"
            })
    void no_expression_in_a_query_is_ever_evaluated(String field) {
        String bare = "\"" + field + "\": \"" + EXPRESSION + "\"";
        String filter = API + "/filter/" + waiting();
        for (String login : List.of("member.ensg", "admin")) {
            Visitor visitor = cast.of(login);
            for (String query : List.of(
                    "{" + bare + "}",
                    "{\"orQueries\": [{" + bare + "}]}",
                    "{\"orQueries\": [{\"name\": \"x\"}, {\"assignee\": \"x\", " + bare + "}]}")) {
                for (String path : List.of(API + "/task", API + "/task/count", filter + "/list", filter + "/count")) {
                    HttpResponse<String> answer = visitor.call("POST", path, query);
                    assertThat(answer.statusCode())
                            .as("%s %s %s %s", login, path, query, answer.body())
                            .isEqualTo(400);
                    assertThat(answer.body()).doesNotContain("org.camunda", "Exception");
                }
            }
            assertThat(visitor.get(API + "/task?" + field + "=%24%7B1%7D").statusCode())
                    .isIn(400, 200);
        }
        assertThat(System.getProperty(CANARY)).isNull();
    }

    @Test
    void texts_with_signs_that_the_database_cannot_hold_are_no_error_of_the_server() {
        Visitor member = cast.of("member.ensg");
        for (String path : List.of(
                API + "/task?name=%00",
                API + "/task/count?assignee=a%00",
                API + "/task/%00",
                API + "/task/%00/deployed-form",
                API + "/user?id=%00",
                API + "/group?id=%00",
                API + "/filter/%00",
                API + "/process-definition/key/%00",
                API + "/process-definition?key=%00",
                API + "/history/user-operation?taskId=%00",
                "/agreements/%00",
                "/agreements?page=%00",
                "/%00")) {
            HttpResponse<String> answer = member.get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 499);
        }
        HttpResponse<String> query = member.call("POST", API + "/task", "{\"name\": \"\\u0000\"}");
        assertThat(query.statusCode()).as(query.body()).isEqualTo(400);
    }

    @Test
    void a_login_with_signs_that_the_database_cannot_hold_is_a_wrong_login() {
        HttpResponse<String> answer = cast.anonymous().signIn("a\u0000b", "x\u0000y");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).startsWith("/login?error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/history/task/",
                "/camunda/api/engine/engine/default/task/../history/task",
                "/camunda/api/engine/engine/default/task/%2e%2e/history/task",
                "/camunda/api/engine/engine/default/task/..%2fhistory%2ftask",
                "/camunda/api/engine/engine/default/./history/task",
                "/camunda/api/engine/engine/default/history%2ftask",
                "/camunda/api/engine/engine/default/History/task",
                "/camunda/api/engine/engine/default/history/task.json",
                "/camunda/api/engine/engine/default/history/task;a=b",
                "/camunda/api/engine//engine/default/history/task",
                "/camunda/api/engine/engine/default/%68istory/task",
                "/camunda/api/engine/engine/other/history/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics/",
                "/camunda/api/engine/application.wadl"
            })
    void no_other_spelling_opens_what_is_closed(String path) {
        HttpResponse<String> answer = cast.of("member.ensg").get(path);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404);
    }

    @Test
    void a_reference_of_ones_own_choice_is_refused_at_the_start() {
        String form = Answers.doubleDegree().json();
        String withKey = form.substring(0, form.length() - 1) + ", \"businessKey\": \"AGR-1999-0001\"}";

        HttpResponse<String> answer = cast.of("member.ensg")
                .call("POST", API + "/process-definition/key/agreement-proposal/submit-form", withKey);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("La référence est attribuée par l’application");
    }

    @Test
    void the_parts_of_a_case_are_started_by_nobody() {
        for (String part : List.of("school-opt-in", "review-round", "approval-chain", "signature-collection")) {
            for (String login : List.of("ri.alliance", "admin", "dir.ensg")) {
                HttpResponse<String> answer = cast.of(login)
                        .call("POST", API + "/process-definition/key/" + part + "/submit-form", "{\"variables\": {}}");
                assertThat(answer.statusCode()).as(login + " " + part).isIn(400, 403);
            }
        }
    }

    @Test
    void an_administrator_learns_nothing_of_cases_from_the_engine() {
        HttpCase journey = HttpCase.propose(cast, engine, "member.mines-nancy", Answers.doubleDegree());
        String instance = journey.instances().get(0);
        String task = journey.open(HttpCase.SCREEN).get(0).getId();
        Visitor admin = cast.of("admin");

        for (String path : List.of(
                "/process-instance",
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables",
                "/process-instance/" + instance + "/activity-instances",
                "/variable-instance",
                "/execution",
                "/job",
                "/history/process-instance",
                "/history/process-instance/" + instance,
                "/history/variable-instance",
                "/history/detail",
                "/history/task",
                "/history/activity-instance",
                "/history/decision-instance?includeInputs=true",
                "/history/identity-link-log",
                "/history/user-operation",
                "/history/job-log",
                "/task/" + task + "/variables",
                "/task/" + task + "/localVariables",
                "/task/" + task + "/variables/title",
                "/task/" + task + "/attachment",
                "/task/" + task + "/rendered-form")) {
            HttpResponse<String> answer = admin.get(API + path);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 499);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("RWTH", journey.reference(), "Aachen", "member.mines-nancy");
        }
        for (String path : List.of("process-instance", "incident")) {
            HttpResponse<String> answer = admin.call("POST", "/camunda/api/cockpit/plugin/base/default/" + path, "{}");
            assertThat(answer.body()).as(path).doesNotContain(journey.reference(), instance);
        }
    }

    @Test
    void what_people_write_is_text_everywhere_and_never_html() {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)> {{7*7}} ${7*7} [x](javascript:alert(3))";
        HttpCase journey = HttpCase.propose(
                cast,
                engine,
                "member.mines-nancy",
                Answers.doubleDegree()
                        .with("title", evil)
                        .with("partnerName", evil)
                        .with("partnerCity", evil.substring(0, 60))
                        .with("objectives", evil));
        String task = journey.task("ri.alliance", HttpCase.SCREEN);
        Visitor office = cast.of("ri.alliance");

        for (String page : List.of("/", "/agreements", journey.page())) {
            var shown = Jsoup.parse(office.get(page).body());
            assertThat(shown.select("script:not([src]), img[onerror], a[href^=javascript]"))
                    .as(page)
                    .isEmpty();
        }
        assertThat(Jsoup.parse(office.get(journey.page()).body()).select("h1").text())
                .isEqualTo(evil);
        String form = office.get(API + "/task/" + task + "/deployed-form").body();
        assertThat(form).doesNotContain("<script", "<img", "{{7", "](javascript");
    }

    @Test
    void a_refusal_never_repeats_what_was_sent() {
        HttpResponse<String> answer = HttpCase.start(
                cast.of("member.ensg"),
                Answers.doubleDegree()
                        .with("partnerCountry", "<b>ZZ</b>")
                        .with("leadSchool", "<b>no</b>")
                        .with("<b>key</b>", "<b>value</b>"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("<b>");
    }

    @Test
    void huge_and_deep_bodies_are_refused_without_an_error_of_the_server() {
        Visitor member = cast.of("member.ensg");
        String deep = "{\"variables\": {\"title\": {\"value\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}}}";
        String deepText = Payload.of("title", "[".repeat(100_000)).json().replace("\"String\"", "\"Json\"");
        String manyOr = "{\"orQueries\": [" + "{\"name\": \"x\"},".repeat(2000) + "{\"name\": \"x\"}]}";
        String start = API + "/process-definition/key/agreement-proposal/submit-form";

        for (Map.Entry<String, String> body :
                List.of(Map.entry(start, deep), Map.entry(start, deepText), Map.entry(API + "/task/count", manyOr))) {
            HttpResponse<String> answer = member.call("POST", body.getKey(), body.getValue());
            assertThat(answer.statusCode()).as(body.getKey()).isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxResults=-1",
                "firstResult=-1",
                "maxResults=x",
                "maxResults=",
                "firstResult=99999999999",
                "firstResul%74=-1"
            })
    void a_page_of_a_list_that_cannot_be_is_a_bad_request(String page) {
        for (String list : List.of("/task", "/user", "/filter/" + waiting() + "/list")) {
            HttpResponse<String> answer = cast.of("ri.alliance").get(API + list + "?" + page);

            assertThat(answer.statusCode()).as(list + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("La demande n’est pas valable.");
        }
    }

    @Test
    void a_page_is_as_long_as_was_asked_for() {
        Visitor office = cast.of("ri.alliance");

        assertThat(Payload.read(office.get(API + "/user?maxResults=3").body())).hasSize(3);
        assertThat(Payload.read(office.get(API + "/user?firstResult=2&maxResults=1000000")
                        .body()))
                .hasSizeGreaterThan(50);
        assertThat(Payload.read(office.get(API + "/user").body())).hasSizeGreaterThan(50);
    }

    private String waiting() {
        return engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("Tout ce qui m'attend")
                .singleResult()
                .getId();
    }
}
