package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.shared.Fingerprint;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The journal as auditors read it, the seals on the page of a case, and the copies that people take. */
@EngineTest
class JournalPagesHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Journal journal;

    @Autowired
    Alliance alliance;

    Cast cast = new Cast(0);

    @Nullable
    HttpCase begun;

    @BeforeEach
    void open() {
        cast = new Cast(port);
        begun = HttpCase.propose(
                        cast,
                        engine,
                        "member.ensg",
                        Answers.proposal("STUDENT_EXCHANGE", List.of("ensg"))
                                .with("title", "=HYPERLINK(\"https://example.org\")"))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }

    @Test
    void auditors_read_the_journal_and_nobody_else_does() {
        for (String login : Cast.everyone(alliance)) {
            boolean auditor = login.equals("auditor");
            assertThat(cast.of(login).get("/journal").statusCode()).as(login).isEqualTo(auditor ? 200 : 403);
            assertThat(cast.of(login).get("/").body().contains("/journal"))
                    .as(login)
                    .isEqualTo(auditor);
        }
        Document page = Jsoup.parse(cast.of("auditor")
                .get("/journal?case=" + exchange().reference())
                .body());
        assertThat(page.select(".journal-rows tbody tr"))
                .hasSameSizeAs(journal.entries(exchange().reference()));
        assertThat(page.select(".journal-rows").text())
                .contains("Dossier ouvert", "Tâche terminée", "Examiner l'opportunité", "127.0.0.1")
                .contains("=HYPERLINK");
    }

    @Test
    void the_check_says_how_much_it_read_and_whether_all_holds() {
        Visitor auditor = cast.of("auditor");
        HttpResponse<String> answer = auditor.submit("/journal", "/journal/verification", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("[role=status]").text()).contains("lignes vérifiées");
        assertThat(cast.of("ri.alliance")
                        .submit("/groups", "/journal/verification", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_page_of_a_case_shows_the_seal_of_each_step_that_is_done() {
        Document page = Jsoup.parse(cast.of("ri.ensg").get(exchange().page()).body());
        List<String> seals = page.select(".history .seal").eachText();

        assertThat(seals).hasSizeGreaterThanOrEqualTo(3);
        assertThat(seals.get(0)).startsWith("n° 1 · ");
        assertThat(seals.get(0))
                .endsWith(journal.entries(exchange().reference()).get(0).hash().substring(0, 10));
        assertThat(seals.get(1)).matches("n° \\d+ · [0-9a-f]{10}");
        assertThat(seals.get(seals.size() - 1))
                .as("a step that is open has no seal")
                .isEqualTo("–");
    }

    @Test
    void a_copy_can_be_checked_by_whoever_has_it_and_taking_it_is_an_act() {
        JsonNode copy = Payload.read(
                cast.of("ri.ensg").get(exchange().page() + "/history.json").body());

        String previous = new Fingerprint().add(exchange().reference()).hex();
        for (JsonNode row : copy.path("rows")) {
            assertThat(row.path("previous").asText()).isEqualTo(previous);
            previous = hash(copy.path("reference").asText(), row);
            assertThat(row.path("hash").asText()).isEqualTo(previous);
            row.path("values").forEach(JournalPagesHttpTests::assertDigest);
        }
        assertThat(copy.path("head").asText()).isEqualTo(previous);
        assertThat(copy.toString()).doesNotContain("127.0.0.1").contains("HYPERLINK");

        var last = journal.entries(exchange().reference());
        assertThat(last.get(last.size() - 1).deed().kind().name()).isEqualTo("EXPORT");
        assertThat(last.get(last.size() - 1).deed().subject()).isEqualTo(previous);
    }

    /** As the decision record tells it, from the copy alone. */
    private static String hash(String chain, JsonNode row) {
        Fingerprint seal = new Fingerprint()
                .add(row.path("previous").asText())
                .add(chain)
                .add(row.path("position").asText());
        for (String field : List.of(
                "at",
                "kind",
                "act",
                "account",
                "person",
                "school",
                "onBehalfOf",
                "subject",
                "step",
                "task",
                "contentHash",
                "request")) {
            seal.add(text(row.path(field)));
        }
        return seal.add(texts(row.path("endedTasks")))
                .add(texts(row.path("engineLog")))
                .add(text(row.path("engineLogDigest")))
                .add(texts(row.path("values"), "name"))
                .add(texts(row.path("values"), "digest"))
                .hex();
    }

    private static void assertDigest(JsonNode value) {
        if (value.has("salt")) {
            assertThat(value.path("digest").asText())
                    .isEqualTo(new Fingerprint()
                            .add(text(value.path("salt")))
                            .add(text(value.path("name")))
                            .add(text(value.path("before")))
                            .add(text(value.path("after")))
                            .hex());
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.path(field).asText()));
        return texts;
    }

    @Test
    void no_cell_of_a_copy_for_a_spreadsheet_is_a_formula() {
        HttpResponse<String> csv = cast.of("ri.ensg").get(exchange().page() + "/history.csv");

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains(exchange().reference() + ".csv"));
        assertThat(csv.body()).startsWith("\uFEFFposition;at;kind").contains("'=HYPERLINK");
        assertThat(csv.body().lines().flatMap(line -> List.of(line.split(";")).stream()))
                .noneMatch(cell -> cell.matches("\"?[=+@\\t-].*"));
    }

    @Test
    void attempts_that_were_refused_are_withheld_from_all_but_auditors() {
        HttpCase.submit(
                cast.of("dir.tps"), exchange().open(HttpCase.DRAFT).get(0).getId(), Answers.GO);

        String copy =
                cast.of("ri.ensg").get(exchange().page() + "/history.json").body();
        assertThat(copy).doesNotContain("dir.tps");
        assertThat(cast.of("auditor").get(exchange().page() + "/history.json").body())
                .contains("dir.tps", "complete/absent", "127.0.0.1");
        JsonNode rows = Payload.read(copy).path("rows");
        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows.get(rows.size() - 1).has("act")).isFalse();
        assertThat(rows.get(rows.size() - 1).path("hash").asText()).hasSize(64);
    }

    @Test
    void who_does_not_see_a_case_gets_no_copy_of_it() {
        for (String ending : List.of("json", "csv")) {
            assertThat(cast.of("dir.tps")
                            .get(exchange().page() + "/history." + ending)
                            .statusCode())
                    .as("directors see every case")
                    .isEqualTo(200);
            assertThat(cast.of("ri.tps")
                            .get(exchange().page() + "/history." + ending)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpCase exchange() {
        return Objects.requireNonNull(begun);
    }
}
