package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which directors decide and vote: what stands there, and that it is as strict as the Tasklist. */
@EngineTest
class DecisionPagesHttpTests {

    private static final String PAGE = "/decisions";
    private static final String DIRECTOR = "dir.ensg";

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
    void a_director_reads_opinions_and_conditions_and_decides_on_the_page() {
        HttpCase exchange = reviewed("mines-nancy", "ensg");
        String task = exchange.task(DIRECTOR, HttpCase.DECIDE);

        Document page = page(DIRECTOR);
        assertThat(page.expectFirst("[data-task=" + task + "]").text())
                .contains(exchange.reference(), "RWTH Aachen University", "Vous décidez pour : ENSG")
                .contains("Favorable", "Reconnaissance mutuelle des crédits.", "Former ensemble des ingénieurs")
                .contains("Approuver sous conditions", "Motif ou conditions");
        assertThat(page.select("header a[aria-current=page]").text()).isEqualTo("À décider");

        HttpResponse<String> answer = decide(DIRECTOR, task, "APPROVE_WITH_CONDITIONS", "Deux places au plus.");
        exchange.runJobs();

        assertThat(Visitor.location(answer)).isEqualTo(PAGE);
        Document after = page(DIRECTOR);
        assertThat(after.select("[role=status]").text())
                .contains(exchange.reference(), "« Approuver sous conditions » est enregistré");
        assertThat(after.select("[data-task=" + task + "]")).isEmpty();
        assertThat(decisions(exchange)).contains("Approuvé sous conditions : Deux places au plus.");
    }

    @Test
    void an_answer_that_lacks_its_reason_is_refused_and_stays_on_the_page_as_typed() {
        HttpCase exchange = reviewed("mines-nancy", "ensg");
        String task = exchange.task(DIRECTOR, HttpCase.DECIDE);

        HttpResponse<String> silent = decide(DIRECTOR, task, "REJECT", " \t ");
        HttpResponse<String> none = decide(DIRECTOR, task, "", "Peu m’importe <b>tout</b>.");
        HttpResponse<String> unknown = decide(DIRECTOR, task, "MAYBE", "");
        HttpResponse<String> unstorable = decide(DIRECTOR, task, "REJECT", "Non\u0000");

        assertRefused(silent, task, exchange.reference(), "Motif ou conditions : un motif est nécessaire");
        assertThat(Jsoup.parse(silent.body()).select("input[value=REJECT][checked]"))
                .hasSize(1);
        assertThat(faultyField(silent)).isEqualTo("reason-" + task);
        assertThat(Jsoup.parse(silent.body()).select("textarea[aria-invalid]").attr("aria-describedby"))
                .isEqualTo("refusal-" + task);
        assertRefused(none, task, "Décision");
        assertThat(faultyField(none)).isEqualTo("choice-" + task);
        assertThat(Jsoup.parse(none.body()).select("textarea").eachText()).contains("Peu m’importe <b>tout</b>.");
        assertRefused(unknown, task, "Décision");
        assertThat(unstorable.statusCode()).as(unstorable.body()).isEqualTo(400);
        assertThat(exchange.open(HttpCase.DECIDE)).hasSize(2);
    }

    @Test
    void a_second_click_finds_the_answer_recorded_and_another_answer_changes_nothing() {
        HttpCase exchange = reviewed("mines-nancy", "ensg");
        String task = exchange.task(DIRECTOR, HttpCase.DECIDE);
        decide(DIRECTOR, task, "APPROVE", "");

        HttpResponse<String> again = decide(DIRECTOR, task, "REJECT", "Finalement non.");
        exchange.runJobs();

        assertThat(Visitor.location(again)).isEqualTo(PAGE);
        assertThat(page(DIRECTOR).select("[role=status]").text()).contains("déjà enregistrée");
        assertThat(decisions(exchange)).contains("Approuvé").doesNotContain("Finalement");
    }

    @Test
    void several_are_approved_with_one_confirmation_each_recorded_alone() {
        HttpCase first = reviewed("mines-nancy", "ensg");
        HttpCase second = reviewed("telecom-nancy", "ensg");
        HttpCase overtaken = reviewed("mines-nancy", "ensg");
        String tasks = String.join(
                ",",
                first.task(DIRECTOR, HttpCase.DECIDE),
                second.task(DIRECTOR, HttpCase.DECIDE),
                overtaken.task(DIRECTOR, HttpCase.DECIDE));
        Visitor director = cast.of(DIRECTOR);

        Document confirmation = Jsoup.parse(director.submit(PAGE, PAGE + "/confirmation", Map.of("task", tasks))
                .body());
        assertThat(confirmation.select("h1").text()).isEqualTo("Confirmer 3 approbations");
        assertThat(confirmation.select("input[name=task]").eachAttr("value"))
                .containsExactlyInAnyOrder(tasks.split(","));
        assertThat(first.open(HttpCase.DECIDE)).as("nothing is decided yet").hasSize(2);

        engine.getRuntimeService().deleteProcessInstance(overtaken.instances().get(0), "overtaken", true);
        HttpResponse<String> answer = director.submit(PAGE, PAGE + "/approvals", Map.of("task", tasks));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=status] p").eachText())
                .hasSize(2)
                .anySatisfy(sentence -> assertThat(sentence).contains(first.reference(), "« Approuver »"))
                .anySatisfy(sentence -> assertThat(sentence).contains(second.reference(), "« Approuver »"));
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("n’attend plus, votre réponse");
        for (HttpCase approved : List.of(first, second)) {
            approved.runJobs();
            assertThat(decisions(approved)).contains("Approuvé");
            assertThat(approved.open(HttpCase.DECIDE)).hasSize(1);
        }
    }

    @Test
    void whoever_ticks_nothing_is_told_so() {
        reviewed("mines-nancy", "ensg");

        HttpResponse<String> answer = cast.of(DIRECTOR).submit(PAGE, PAGE + "/confirmation", Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("Aucun dossier n’est coché");
    }

    @Test
    void a_vote_is_approved_together_with_decisions() {
        HttpCase voted = reviewed("mines-nancy", "insic").all(HttpCase.DECIDE, Answers.APPROVE);
        HttpCase decided = reviewed("mines-nancy", "ensg");
        String tasks = voted.task(DIRECTOR, HttpCase.VOTE) + "," + decided.task(DIRECTOR, HttpCase.DECIDE);

        HttpResponse<String> answer = cast.of(DIRECTOR).submit(PAGE, PAGE + "/approvals", Map.of("task", tasks));

        assertThat(Visitor.location(answer)).isEqualTo(PAGE);
        assertThat(page(DIRECTOR).select("[role=status]").text()).contains("« Pour »", "« Approuver »");
        voted.runJobs();
        assertThat(document(cast.of("ri.alliance"), voted.page())
                        .expectFirst("section[aria-labelledby=votes]")
                        .text())
                .contains("ENSG Pour");
    }

    @Test
    void the_task_of_another_is_as_if_it_did_not_exist() {
        HttpCase exchange = reviewed("mines-nancy", "ensg");
        String task = exchange.task(DIRECTOR, HttpCase.DECIDE);
        Task opened = exchange.open(HttpCase.DECIDE).get(0);

        for (String login : List.of("dir.tps", "member.ensg", "ri.alliance", "admin", "auditor")) {
            assertThat(page(login).select("[data-task]").eachAttr("data-task"))
                    .as(login)
                    .doesNotContain(task, opened.getId());
            HttpResponse<String> answer = decide(login, task, "APPROVE", "");
            assertThat(answer.statusCode()).as(login).isEqualTo(409);
            assertThat(Jsoup.parse(answer.body()).select("main").text())
                    .as(login)
                    .contains("n’attend pas, ou n’attend plus, votre réponse")
                    .doesNotContain(exchange.reference());
        }
        assertThat(exchange.open(HttpCase.DECIDE)).hasSize(2);
    }

    @Test
    void whoever_reads_english_finds_english() {
        HttpCase exchange = reviewed("mines-nancy", "ensg");

        Document page =
                Jsoup.parse(cast.of(DIRECTOR).get(PAGE, "Accept-Language", "en").body());

        assertThat(page.expectFirst("[data-task=" + exchange.task(DIRECTOR, HttpCase.DECIDE) + "]")
                        .text())
                .contains("Approve with conditions", "Reason or conditions", "Due on", "Country Germany");
    }

    private HttpResponse<String> decide(String login, String task, String choice, String reason) {
        return cast.of(login).submit(PAGE, PAGE + "/" + task, Map.of("choice", choice, "reason", reason));
    }

    private Document page(String login) {
        return document(cast.of(login), PAGE);
    }

    private static Document document(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path, "Accept-Language", "fr");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The id of the field that the refusal leads to. */
    private static String faultyField(HttpResponse<String> refused) {
        Document page = Jsoup.parse(refused.body());
        String id = page.select("[role=alert] a").attr("href").substring(1);
        return page.expectFirst("#" + id).id();
    }

    private static void assertRefused(HttpResponse<String> answer, String task, String... told) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body())
                        .select("[role=alert] a[href$='-" + task + "']")
                        .text())
                .contains(told)
                .contains("rien n’est enregistré");
    }

    private String decisions(HttpCase exchange) {
        return document(cast.of("ri.alliance"), exchange.page())
                .expectFirst("section[aria-labelledby=decisions]")
                .text();
    }

    /** An exchange of two schools that waits for their directors. */
    private HttpCase reviewed(String lead, String other) {
        return HttpCase.propose(
                        cast, engine, "member." + lead, Answers.proposal("STUDENT_EXCHANGE", List.of(lead, other)))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri." + lead, HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE);
    }
}
