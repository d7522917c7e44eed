package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portfolio as people search it, count it and take it with them. */
@EngineTest
class PortfolioHttpTests {

    private static final String READER = "ri.alliance";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder = Path.of("");

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zurichberg",
                "Zürichberg",
                "ZURICH",
                "géothermies profondes",
                "geothermie zurichberg",
                "Hochschule",
                "profonde Zürichb"
            })
    void words_are_found_with_or_without_accents_endings_and_the_rest_of_the_word(String words) {
        HttpCase found = propose("Géothermie profonde", "Hochschule Zürichberg");

        assertThat(references("?q=" + encoded(words))).contains(found.reference());
        assertThat(references("?q=" + encoded(words + " nulle"))).doesNotContain(found.reference());
    }

    @Test
    void english_words_are_found_by_their_stem() {
        HttpCase found = propose("Joint geophysics laboratories", "University of Iceland");

        assertThat(references("?q=laboratory")).contains(found.reference());
        assertThat(references("?q=" + found.reference().toLowerCase(Locale.ROOT)))
                .containsExactly(found.reference());
    }

    @Test
    void each_filter_lets_pass_what_it_names_and_nothing_else() {
        HttpCase found = propose("Mobilité filtrée", "Universität Filter");
        for (String filter : List.of(
                "kind=AGR",
                "type=STUDENT_EXCHANGE",
                "country=DE",
                "school=insic",
                "theme=materials",
                "state=UNDER_WAY")) {
            assertThat(references("?q=filtree&" + filter)).as(filter).containsExactly(found.reference());
        }
        for (String filter : List.of(
                "kind=ACT",
                "type=COTUTELLE",
                "country=FR",
                "school=eost",
                "theme=geosciences",
                "dimension=REGION",
                "state=EXPIRED",
                "months=12",
                "type=%27%3B--")) {
            assertThat(references("?q=filtree&" + filter)).as(filter).isEmpty();
        }
    }

    @Test
    void an_agreement_in_force_is_found_by_its_expiry_and_then_is_expired() {
        HttpCase signed = propose("Échéancier", "Universität Ende")
                .answer(READER, HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.insic", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve()
                .sign();
        LocalDate end = LocalDate.parse(jdbc.sql("select expires_on from app.agreement where reference = ?")
                .param(signed.reference())
                .query(String.class)
                .single());

        assertThat(references("?q=echeancier&state=IN_FORCE")).containsExactly(signed.reference());
        assertThat(references("?q=echeancier&months=18")).isEmpty();
        assertThat(portfolio(READER, "?q=echeancier")
                        .select("#chart-expiry tbody th")
                        .text())
                .contains(String.valueOf(end.getYear()));

        clock.advance(Duration.between(
                clock.instant(), end.minusMonths(3).atStartOfDay(ZoneOffset.UTC).toInstant()));
        assertThat(references("?q=echeancier&months=6")).containsExactly(signed.reference());
        clock.advance(Duration.ofDays(100));
        assertThat(references("?q=echeancier&state=EXPIRED")).containsExactly(signed.reference());
        assertThat(references("?q=echeancier&months=6")).isEmpty();
    }

    @Test
    void nobody_finds_or_counts_what_they_may_not_see() {
        HttpCase hidden = propose("Dossier caché", "Universität Verborgen");

        for (String login : List.of("member.eost", "wg.materials", "admin")) {
            Document page = portfolio(login, "?q=verborgen");
            assertThat(page.select("[data-reference]")).as(login).isEmpty();
            assertThat(page.select(".chart")).as(login).isEmpty();
            assertThat(file(login, "/portfolio.csv?q=verborgen")).as(login).doesNotContain(hidden.reference());
        }
        for (String login : List.of("member.insic", "dir.eost", "auditor")) {
            assertThat(portfolio(login, "?q=verborgen").select("[data-reference]"))
                    .as(login)
                    .hasSize(1);
        }
    }

    @Test
    void the_numbers_beside_the_bars_count_what_the_search_found() {
        propose("Chiffre unique", "Universität Eins");
        propose("Chiffre unique encore", "Universität Zwei");

        Document page = portfolio(READER, "?q=chiffre");

        assertThat(page.select("#chart-type tbody tr").eachText()).containsExactly("Échange d’étudiants 2");
        assertThat(page.select("#chart-school tbody tr").eachText()).containsExactly("InSIC 2");
        assertThat(page.select("#chart-country tbody tr").eachText()).containsExactly("Allemagne 2");
        assertThat(page.select("#chart-school a").attr("href")).isEqualTo("/portfolio?school=insic");
        assertThat(page.select(".counts").text()).isEqualTo("1 à 2 sur 2");
    }

    @Test
    void a_copy_for_a_spreadsheet_holds_the_same_lines_and_no_formula_and_the_journal_knows_who_took_it()
            throws IOException {
        HttpCase taken = propose("=cmd|' /C calc'!A0 tableur", "Universität Tabelle");

        String csv = file(READER, "/portfolio.csv?q=tableur");
        assertThat(csv)
                .startsWith("\uFEFFRéférence;Intitulé;Type;")
                .contains(taken.reference() + ";\"'=cmd|' /C calc'!A0 tableur\"".replace("\"", ""))
                .contains("Universität Tabelle;Allemagne;InSIC;Matériaux");
        assertThat(csv.lines()).hasSize(2);

        byte[] xlsx = cast.of(READER).bytes("/portfolio.xlsx?q=tableur");
        assertThat(entry(xlsx, "xl/sharedStrings.xml")).contains("=cmd|", "Universität Tabelle");
        assertThat(entry(xlsx, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(jdbc.sql("select act || subject from app.journal_entry where kind = 'EXPORT'"
                                + " and account = 'ri.alliance' and act like 'portfolio-%'")
                        .query(String.class)
                        .list())
                .contains("portfolio-csv{q=tableur}", "portfolio-xlsx{q=tableur}");
    }

    @Test
    void whatever_is_typed_is_answered() {
        for (String words : List.of("'", "&|!():*", "a & ! b", "%00", "<->", "x".repeat(5000), "le la les", "🎓")) {
            HttpResponse<String> answer = cast.of(READER).get("/portfolio?q=" + encoded(words) + "&page=-3");
            assertThat(answer.statusCode()).as(words).isIn(200, 400);
        }
    }

    @Test
    void the_first_page_tells_a_proposer_whom_they_wait_for_and_what_is_new() {
        HttpCase exchange = propose("Attente commune", "Universität Warten");
        Document before = Jsoup.parse(
                cast.of("member.insic").get("/", "Accept-Language", "fr").body());
        assertThat(before.select("section[aria-labelledby=waiting-heading]").text())
                .contains(exchange.reference(), "En attente de l’examen d’opportunité (Bureau de l’alliance)");

        exchange.answer(READER, HttpCase.SCREEN, Answers.REWORK);
        Document after = Jsoup.parse(
                cast.of("member.insic").get("/", "Accept-Language", "en").body());
        assertThat(after.select("section[aria-labelledby=waiting-heading]").text())
                .as("nobody waits for themselves")
                .doesNotContain(exchange.reference());
        assertThat(after.select("section[aria-labelledby=news-heading]").text())
                .contains(exchange.reference(), "Screen the proposal");
        assertThat(Jsoup.parse(cast.of("member.eost").get("/").body())
                        .select("main")
                        .text())
                .doesNotContain(exchange.reference());
    }

    @Test
    void the_page_of_a_case_shows_its_way_and_what_its_reader_can_do() {
        HttpCase exchange = propose("Parcours", "Universität Weg");
        exchange.answer(READER, HttpCase.SCREEN, Answers.GO).all(HttpCase.INVITATION, Answers.JOIN);

        Document page = Jsoup.parse(cast.of("ri.insic")
                .get(exchange.page(), "Accept-Language", "en")
                .body());
        assertThat(page.select("[data-progress=DONE]").eachText()).contains("Screen the proposal done");
        assertThat(page.select("[data-progress=SKIPPED]").eachText()).contains("Rework the proposal not needed");
        assertThat(page.select("[data-progress=CURRENT]").eachAttr("data-element"))
                .containsExactly(HttpCase.DRAFT);
        assertThat(page.select("[data-progress=TO_COME]")).hasSizeGreaterThan(2);
        assertThat(page.select(".call-out a").attr("href"))
                .isEqualTo("/tasks/" + exchange.task("ri.insic", HttpCase.DRAFT));
        assertThat(Jsoup.parse(cast.of("dir.insic").get(exchange.page()).body()).select(".call-out"))
                .isEmpty();

        String diagram = page.select("[data-diagram]").attr("data-diagram");
        HttpResponse<String> model = cast.of("ri.insic").get(diagram, "Accept-Language", "en");
        assertThat(model.body())
                .contains("What next?", "Blocking opinion unfavourable")
                .doesNotContain("Quelle suite");
        assertThat(model.body()).contains("Screen the proposal", "BPMNShape");
        assertThat(cast.of("member.eost").get(diagram).statusCode()).isEqualTo(404);
        assertThat(cast.anonymous().get(diagram).statusCode()).isEqualTo(401);
    }

    private HttpCase propose(String title, String partner) {
        return HttpCase.propose(
                cast,
                engine,
                "member.insic",
                Answers.proposal("STUDENT_EXCHANGE", List.of("insic"))
                        .with("title", title)
                        .with("partnerName", partner));
    }

    private List<String> references(String query) {
        return portfolio(READER, query).select("[data-reference]").eachAttr("data-reference");
    }

    private Document portfolio(String login, String query) {
        HttpResponse<String> answer = cast.of(login).get("/portfolio" + query, "Accept-Language", "fr");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String file(String login, String path) {
        HttpResponse<String> answer = cast.of(login).get(path, "Accept-Language", "fr");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        return answer.body();
    }

    private String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("portfolio.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return Parser.unescapeEntities(new String(content.readAllBytes(), StandardCharsets.UTF_8), false);
        }
    }

    private static String encoded(String text) {
        return Visitor.encode(text);
    }
}
