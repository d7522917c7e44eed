package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From proposal to register with the Tasklist's own calls; at each step those who have no part in it try first. */
@EngineTest
class AgreementHttpTests {

    private static final String NO_TASK = "00000000-0000-0000-0000-000000000000";

    /** One of every kind of role; at each step, those who are asked are left out. */
    private static final List<String> ROLES = List.of(
            "member.ensg",
            "member.eost",
            "ri.ensg",
            "ri.eost",
            "ri.alliance",
            "dir.insic",
            "studies.tps",
            "lab.mines-nancy",
            "legal.imt",
            "fsd.ul",
            "president.ul",
            "wg.big-data",
            "wg.lead-materials",
            "council.sec",
            "sign.office",
            "auditor",
            "admin");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void a_double_degree_of_six_schools_becomes_active_and_nobody_else_gets_a_hand_on_it() {
        HttpCase journey = propose(Answers.doubleDegree());
        step(journey, HttpCase.SCREEN, Answers.REWORK, "ri.alliance");
        step(
                journey,
                HttpCase.REWORK,
                Answers.doubleDegree().with("reworkOutcome", "RESUBMIT"),
                "member.mines-nancy",
                "ri.alliance");
        step(journey, HttpCase.SCREEN, Answers.GO, "ri.alliance");
        everyone(journey, HttpCase.INVITATION, Answers.JOIN);
        step(journey, HttpCase.DRAFT, Answers.ready("DOUBLE"), "ri.mines-nancy", "member.mines-nancy");
        everyone(journey, HttpCase.OPINION, Answers.FAVORABLE);
        everyone(journey, HttpCase.DECIDE, Answers.APPROVE);
        assertThat(shown(journey, "dir.eost").attr("data-stage")).isEqualTo("SIGNATURE");
        assertThat(shown(journey, "dir.eost").attr("data-status")).isEqualTo("APPROVED_UNSIGNED");
        journey.sign();

        assertThat(shown(journey, "member.mines-nancy").attr("data-status")).isEqualTo("ACTIVE");
        assertThat(shown(journey, "member.mines-nancy").attr("data-stage")).isEqualTo("DONE");
        assertThat(shown(journey, "council.sec").text()).contains("RWTH Aachen University");
        assertThat(cast.of("ri.alliance").get("/agreements").body()).contains(journey.reference());
    }

    @Test
    void a_start_is_open_to_members_and_officers_alone() {
        for (String login : List.of("dir.ensg", "legal.ul", "auditor", "admin", "sign.office", "council.sec")) {
            HttpResponse<String> refused = HttpCase.start(cast.of(login), Answers.doubleDegree());

            assertThat(refused.statusCode()).as(login).isEqualTo(403);
            assertThat(refused.body()).as(login).doesNotContain("org.camunda", "CREATE_INSTANCE", "Exception");
        }
        assertThat(HttpCase.start(cast.anonymous(), Answers.doubleDegree()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_tasklist_shows_a_task_to_who_is_asked_only_in_the_filters_made_for_them() {
        HttpCase journey = propose(Answers.doubleDegree());
        String task = journey.task("ri.alliance", HttpCase.SCREEN);

        assertThat(filters("ri.alliance")).contains("\"name\":\"Mes tâches\"", "\"name\":\"En retard\"");
        assertThat(listed("ri.alliance", "Tout ce qui m'attend")).contains(task, journey.reference(), "Allemagne");
        assertThat(listed("ri.ensg", "Tout ce qui m'attend")).doesNotContain(task);
        assertThat(listed("admin", "Tout ce qui m'attend")).doesNotContain(task);
        assertThat(filters("ri.ensg")).contains("\"name\":\"Mon école\"");
        assertThat(filters("ri.alliance")).doesNotContain("\"name\":\"Mon école\"");
    }

    @Test
    void the_form_of_a_task_tells_the_whole_proposal_to_who_answers_it() {
        HttpCase journey = propose(Answers.doubleDegree());
        String task = journey.task("ri.alliance", HttpCase.SCREEN);

        String form = cast.of("ri.alliance")
                .get(API + "/task/" + task + "/deployed-form", "Accept-Language", "fr")
                .body();

        assertThat(readable(form))
                .contains("RWTH Aachen University", "Mines Nancy", "Former ensemble des ingénieurs des matériaux");
        assertThat(cast.of("ri.alliance")
                        .get(API + "/task/" + task + "/form-variables?deserializeValues=false")
                        .body())
                .contains("\"partnerCity\"", "Aachen");
    }

    private HttpCase propose(Payload form) {
        return HttpCase.propose(cast, engine, "member.mines-nancy", form);
    }

    /** One person answers, after all others have tried in vain. */
    private void step(HttpCase journey, String key, Payload form, String login, String... alsoAsked) {
        List<String> strangers = ROLES.stream()
                .filter(role -> !role.equals(login) && !Arrays.asList(alsoAsked).contains(role))
                .toList();
        step(journey, key, form, login, strangers);
    }

    private void step(HttpCase journey, String key, Payload form, String login, List<String> strangers) {
        String task = journey.task(login, key);
        strangers.forEach(stranger -> findsNothing(journey, key, task, form, stranger));
        anonymousFindsNothing(task, form);
        reads(login, task);
        journey.answerTask(login, task, form);
    }

    /** All who are asked answer: on the task of the first everybody else tries, on the others those who are asked beside. */
    private void everyone(HttpCase journey, String key, Payload form) {
        List<String> asked = journey.open(key).stream()
                .map(task -> Cast.login(journey.group(task)))
                .toList();
        assertThat(asked).as(key).hasSizeGreaterThan(1);
        step(journey, key, form, asked.get(0));
        for (int next = 1; next < asked.size(); next++) {
            step(journey, key, form, asked.get(next), List.of(asked.get(next - 1)));
        }
    }

    private void reads(String login, String task) {
        for (String call : List.of("", "/form", "/deployed-form", "/form-variables", "/identity-links", "/comment")) {
            HttpResponse<String> answer = cast.of(login).get(API + "/task/" + task + call);
            assertThat(answer.statusCode())
                    .as("%s: GET %s: %s", login, call, answer.body())
                    .isEqualTo(200);
        }
    }

    /** What a stranger gets is, letter for letter, what they get for a task that never was. */
    private void findsNothing(HttpCase journey, String key, String task, Payload form, String login) {
        Visitor stranger = cast.of(login);
        for (String call : List.of("", "/deployed-form", "/form-variables", "/identity-links", "/comment")) {
            asIfAbsent(login + ": GET " + key + call, task, id -> stranger.get(API + "/task/" + id + call));
        }
        String claim = "{\"userId\": \"" + login + "\"}";
        for (String call : List.of("/claim", "/unclaim", "/complete", "/submit-form")) {
            String body = call.endsWith("claim") ? claim : form.json();
            asIfAbsent(
                    login + ": POST " + key + call,
                    task,
                    id -> stranger.call("POST", API + "/task/" + id + call, body));
        }
        assertThat(journey.list(stranger, key).body()).as(login).doesNotContain(task);
    }

    private static void asIfAbsent(String what, String task, Function<String, HttpResponse<String>> call) {
        HttpResponse<String> hidden = call.apply(task);
        HttpResponse<String> absent = call.apply(NO_TASK);
        assertThat(hidden.statusCode()).as(what + " " + hidden.body()).isEqualTo(404);
        assertThat(absent.statusCode()).as(what + " " + absent.body()).isEqualTo(404);
        assertThat(hidden.body().replace(task, NO_TASK)).as(what).isEqualTo(absent.body());
    }

    private void anonymousFindsNothing(String task, Payload form) {
        Visitor anonymous = cast.anonymous();
        assertThat(anonymous.get(API + "/task/" + task).statusCode()).isEqualTo(401);
        assertThat(anonymous.get(API + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(401);
        assertThat(HttpCase.submit(anonymous, task, form).statusCode()).isEqualTo(401);
    }

    private Element shown(HttpCase journey, String login) {
        HttpResponse<String> page = cast.of(login).get(journey.page());
        assertThat(page.statusCode()).as(login).isEqualTo(200);
        return Jsoup.parse(page.body()).expectFirst("main");
    }

    private String filters(String login) {
        return cast.of(login)
                .get(API + "/filter?resourceType=Task", "Accept", "application/json")
                .body();
    }

    private String listed(String login, String filter) {
        String id = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();
        HttpResponse<String> list = cast.of(login)
                .get(API + "/filter/" + id + "/list?firstResult=0&maxResults=50", "Accept", "application/hal+json");
        assertThat(list.statusCode()).isEqualTo(200);
        return list.body();
    }

    /** The texts of a form as the viewer shows them: each sign is written as its number there. */
    private static String readable(String form) {
        return Parser.unescapeEntities(form, false);
    }
}
