package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a reader of English gets of what is French in the models, and where a link to a task leads. */
@EngineTest
class EnglishHttpTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    /** A case that waits for opinions. */
    private HttpCase inReview() {
        return HttpCase.propose(cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"));
    }

    @Test
    void a_task_says_what_to_do_in_the_language_of_the_reader_and_which_case_it_is_about() throws IOException {
        HttpCase exchange = inReview();
        String id = exchange.task("studies.ensg", HttpCase.OPINION);
        String about = " · " + exchange.reference() + " · RWTH Aachen University";

        assertThat(read("studies.ensg", "/task/" + id, "fr").path("name").asText())
                .isEqualTo("Donner un avis : formation" + about);
        JsonNode task = read("studies.ensg", "/task/" + id, "en");
        assertThat(task.path("name").asText()).isEqualTo("Give an opinion: studies" + about);
        assertThat(task.path("description").asText()).startsWith("Read the case and give the opinion");
    }

    @Test
    void forms_speak_the_language_of_the_reader() throws IOException {
        HttpCase exchange = inReview();
        String form = "/task/" + exchange.task("studies.ensg", HttpCase.OPINION) + "/deployed-form";

        assertThat(read("studies.ensg", form, "fr").toString()).contains("Votre avis", "Défavorable");
        assertThat(read("studies.ensg", form, "en").toString())
                .contains("Your opinion", "Unfavourable", "Needed, unless the opinion is favourable.")
                .doesNotContain("Votre avis", "Défavorable");
    }

    @Test
    void a_refusal_names_the_field_in_the_language_of_the_reader() {
        HttpCase exchange = inReview();
        Visitor lawyer = cast.of("studies.ensg");
        String id = exchange.task("studies.ensg", HttpCase.OPINION);

        HttpResponse<String> refused = lawyer.call(
                "POST", API + "/task/" + id + "/submit-form", "{\"variables\": {}}", "Accept-Language", "en");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Opinion (opinion): required");
    }

    @Test
    void filters_and_processes_are_named_in_the_language_of_the_reader() throws IOException {
        assertThat(read("studies.ensg", "/filter?resourceType=Task", "en").findValuesAsText("name"))
                .contains("All that waits for me", "My tasks", "Late", "reference")
                .doesNotContain("Mes tâches");
        assertThat(read("studies.ensg", "/filter?resourceType=Task", "fr").findValuesAsText("name"))
                .contains("Mes tâches");
        assertThat(read("member.ensg", "/process-definition?latest=true&startableInTasklist=true", "en")
                        .findValuesAsText("name"))
                .contains("Propose an agreement");
    }

    @Test
    void the_columns_of_a_task_list_are_in_the_language_of_the_reader() throws IOException {
        HttpCase exchange = inReview();

        assertThat(columns(exchange, "fr")).contains("Allemagne", "Échange d’étudiants");
        assertThat(columns(exchange, "en"))
                .contains("Germany", "Student exchange", "RWTH Aachen University")
                .doesNotContain("Allemagne");
    }

    /** What the list of the first filter shows of a case, as the Tasklist reads it. */
    private List<String> columns(HttpCase exchange, String language) throws IOException {
        String filter = read("studies.ensg", "/filter?resourceType=Task", language)
                .path(0)
                .path("id")
                .asText();
        JsonNode list = new ObjectMapper()
                .readTree(cast.of("studies.ensg")
                        .get(
                                API + "/filter/" + filter + "/list",
                                "Accept-Language",
                                language,
                                "Accept",
                                "application/hal+json")
                        .body());
        return StreamSupport.stream(list.path("_embedded").path("task").spliterator(), false)
                .map(task -> task.path("_embedded").path("variable").findValuesAsText("value"))
                .filter(values -> values.contains(exchange.reference()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groups_are_named_in_the_language_of_the_reader() throws IOException {
        String some = "/group?idIn=studies-ensg,wg-lead-geosciences,legal-ul,school-ensg";

        assertThat(read("studies.ensg", some, "fr").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "Direction des études, ENSG",
                        "Animation du groupe de travail, Géosciences",
                        "Service juridique, Université de Lorraine",
                        "ENSG");
        assertThat(read("studies.ensg", some, "en").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "Head of studies, ENSG",
                        "Leads of the working group, Geosciences",
                        "Legal office, Université de Lorraine",
                        "ENSG");
        assertThat(read("studies.ensg", "/identity/groups?userId=studies.ensg", "en")
                        .findValuesAsText("name"))
                .containsExactlyInAnyOrder("Head of studies, ENSG", "ENSG");
    }

    @Test
    void a_page_names_the_step_that_a_case_waits_for_in_the_language_of_the_reader() {
        HttpCase exchange = inReview();
        assertThat(page(exchange, "fr")).contains("En attente de l’avis formation (Direction des études, ");
        assertThat(page(exchange, "en"))
                .contains("Waiting for the opinion on studies (Head of studies, ENSG)")
                .doesNotContain("Donner un avis", "Direction");
    }

    @Test
    void an_opinion_is_written_as_the_language_of_the_reader_writes_it() {
        HttpCase exchange = inReview().all(HttpCase.OPINION, Answers.FAVORABLE);

        assertThat(decisions(exchange, "fr")).contains("Direction des études, ENSG : Favorable (formation)");
        assertThat(decisions(exchange, "en")).contains("Head of studies, ENSG: Favourable (studies)");
    }

    /** What the director reads before deciding. */
    private String decisions(HttpCase exchange, String language) {
        String task = exchange.task("dir.ensg", HttpCase.DECIDE);
        return Jsoup.parse(cast.of("dir.ensg")
                        .get("/decisions", "Accept-Language", language)
                        .body())
                .select("#task-" + task)
                .text();
    }

    @Test
    void a_link_to_a_task_opens_it_after_sign_in() {
        HttpCase exchange = inReview();
        String link = "/tasks/" + exchange.task("studies.ensg", HttpCase.OPINION);
        Visitor somebody = new Visitor(port);

        assertThat(Visitor.location(somebody.get(link, "Accept", "text/html"))).contains("/login");
        assertThat(Visitor.location(somebody.signIn("studies.ensg", "passerelle-demo")))
                .startsWith(link);
        HttpResponse<String> opened = somebody.get(link);
        assertThat(opened.headers().firstValue("Location").orElse(""))
                .endsWith(TASKLIST + "#/?task=" + link.substring("/tasks/".length()));
    }

    @Test
    void a_link_to_a_task_that_waits_for_others_or_is_done_says_so_on_a_page() {
        HttpCase exchange = inReview();
        String link = "/tasks/" + exchange.task("studies.ensg", HttpCase.OPINION);

        HttpResponse<String> others = cast.of("member.tps").get(link, "Accept-Language", "fr");
        exchange.answer("studies.ensg", HttpCase.OPINION, Answers.FAVORABLE);
        HttpResponse<String> done = cast.of("studies.ensg").get(link, "Accept-Language", "fr");

        assertThat(List.of(others.statusCode(), done.statusCode())).containsOnly(404);
        assertThat(Jsoup.parse(others.body()).select("h1").text()).isEqualTo("Cette tâche ne vous attend plus");
        assertThat(Jsoup.parse(done.body()).select("main").text())
                .isEqualTo(Jsoup.parse(others.body()).select("main").text());
    }

    private String page(HttpCase exchange, String language) {
        return Jsoup.parse(cast.of("ri.alliance")
                        .get(exchange.page(), "Accept-Language", language)
                        .body())
                .select(".case-now")
                .text();
    }

    private JsonNode read(String login, String path, String language) throws IOException {
        return new ObjectMapper()
                .readTree(cast.of(login)
                        .get(API + path, "Accept-Language", language, "Accept", "application/json")
                        .body());
    }
}
