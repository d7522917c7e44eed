package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.document.IssuedPaper;
import fr.imtgrandest.passerelle.document.Papers;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.JournalCheck;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.PaperReading;
import fr.imtgrandest.passerelle.support.SampleFiles;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of a case over HTTP: what they say, who gets them, and what everybody may verify. */
@EngineTest
class PaperHttpTests {

    private static final String PROPOSER = "member.mines-nancy";
    private static final String READER = "auditor";
    private static final String ENGLISH = "en-GB";
    private static final List<String> SCHOOLS = List.of("mines-nancy", "ensg");
    private static final byte[] TEXT = SampleFiles.pdf("Texte de l’accord");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Papers papers;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck check;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void the_record_says_who_decided_what_for_which_content_and_which_files() {
        HttpCase exchange = reviewed().approve();

        byte[] record = record(exchange, "fr-FR");

        String text = PaperReading.text(record);
        PaperReading.draw(record, "decision-record-fr");
        assertThat(PaperReading.faults(record)).isEmpty();
        for (String director : List.of("dir.mines-nancy", "dir.ensg")) {
            assertThat(text).contains(people.name(director));
        }
        assertThat(text)
                .contains("Relevé de décision", exchange.reference(), "Direction, ENSG", "Approuvé", "Favorable")
                .contains("accord.pdf", sha256(TEXT).substring(0, 32));
        IssuedPaper issued = only(exchange);
        assertThat(text).contains(issued.seal().hash(), issued.code().toString(), contentHash(exchange));
        assertThat(text).contains("Contenu 1").doesNotContain("Contenu 2");
        assertThat(PaperReading.scan(record)).isEqualTo("http://127.0.0.1:8080/verify/" + issued.code());
    }

    @Test
    void every_paper_of_a_concluded_agreement_is_there_in_both_languages_as_an_attachment() {
        HttpCase exchange = reviewed().approve().sign();

        for (String language : List.of("fr-FR", ENGLISH)) {
            Locale locale = Locale.forLanguageTag(language);
            Map<String, byte[]> made = Map.of(
                    "proposal-sheet",
                            cast.of(READER).bytes(paper(exchange, "proposal-sheet"), "Accept-Language", language),
                    "cover-sheet", cast.of(READER).bytes(paper(exchange, "cover-sheet"), "Accept-Language", language),
                    "decision-record", record(exchange, language));
            made.forEach((name, file) -> {
                PaperReading.draw(file, name + "-" + locale.getLanguage());
                assertThat(PaperReading.faults(file)).as(name).isEmpty();
                assertThat(PaperReading.text(file))
                        .as(name)
                        .contains("Coopération avec Aix-la-Chapelle", "RWTH Aachen University", exchange.reference());
            });
        }
        HttpResponse<String> cover = cast.of(READER).get(paper(exchange, "cover-sheet"));
        assertThat(cover.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(cover.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(cover.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(exchange.reference() + "-page-de-garde.pdf");
    }

    @Test
    void as_long_as_nothing_happens_the_same_record_is_given_again_to_the_byte() {
        HttpCase exchange = reviewed();

        byte[] first = record(exchange, "fr-FR");
        byte[] second = record(exchange, "fr-FR");
        byte[] english = record(exchange, ENGLISH);
        byte[] third = record(exchange, "fr-FR");

        assertThat(second).isEqualTo(first).isEqualTo(third).isNotEqualTo(english);
        assertThat(papers.of(Reference.of(exchange.reference()))).hasSize(2);
        assertThat(sha256(first))
                .isEqualTo(papers.of(Reference.of(exchange.reference())).get(1).sha256());
    }

    @Test
    void those_who_press_in_the_same_second_get_one_record() throws Exception {
        HttpCase exchange = reviewed();
        List<String> readers = List.of("auditor", "ri.alliance", "dir.ensg", "dir.mines-nancy");
        readers.forEach(login -> cast.of(login).get("/agreements"));

        List<HttpResponse<String>> answers =
                Together.ask(readers.size(), number -> issue(readers.get(number), exchange, "fr-FR"));

        assertThat(answers)
                .extracting(Visitor::location)
                .containsOnly(paper(exchange, only(exchange).code().toString()));
    }

    @Test
    void when_the_case_goes_on_there_is_a_new_record_and_the_one_before_stays_genuine() {
        HttpCase exchange = reviewed();
        record(exchange, "fr-FR");
        IssuedPaper before = only(exchange);

        exchange.approve();
        byte[] after = record(exchange, "fr-FR");

        assertThat(papers.of(Reference.of(exchange.reference()))).hasSize(2);
        assertThat(PaperReading.text(after)).doesNotContain(before.code().toString());
        assertThat(verify(before.code().toString()).select("h2").text()).contains("authentique");
        assertThat(cast.of(READER).bytes(paper(exchange, before.code().toString())))
                .isEqualTo(papers.file(before));
    }

    @Test
    void issuing_a_record_is_a_row_of_the_journal_and_the_journal_holds() {
        HttpCase exchange = reviewed();

        record(exchange, "fr-FR");

        List<Entry> rows = journal.entries(exchange.reference());
        Entry last = rows.get(rows.size() - 1);
        IssuedPaper issued = only(exchange);
        assertThat(last.deed().kind()).isEqualTo(EntryKind.PAPER);
        assertThat(last.deed().subject()).isEqualTo(issued.code().toString());
        assertThat(issued.seal().hash()).isEqualTo(rows.get(rows.size() - 2).hash());
        assertThat(issued.seal().position()).isEqualTo(last.position() - 1);
        assertThat(last.notes())
                .extracting(note -> note.name() + "=" + note.after())
                .contains("sha256=" + issued.sha256(), "language=fr");
        assertThat(check.verify().breaks()).noneMatch(broken -> broken.chain().equals(exchange.reference()));
    }

    @Test
    void reading_the_case_and_its_papers_issues_nothing() {
        HttpCase exchange = reviewed();

        Document page = page(exchange);
        cast.of(READER).get(paper(exchange, "proposal-sheet"));
        cast.of(READER).get(paper(exchange, "decision-record"));

        assertThat(page.select("form[action$=/papers/decision-record] button").text())
                .isEqualTo("Relevé de décision (PDF)");
        assertThat(papers.of(Reference.of(exchange.reference()))).isEmpty();
    }

    /** The opinions of the first round were given for another text than the decisions. */
    @Test
    void each_answer_names_the_content_and_the_version_that_it_was_given_for() {
        HttpCase exchange = drafted(Answers.ready("NONE"));
        Payload changes = Payload.of("opinion", "CHANGES_REQUIRED").with("opinionComment", "Revoir la clause 4.");
        exchange.all(HttpCase.OPINION, changes);
        String document =
                documents.of(Reference.of(exchange.reference())).get(0).id().toString();
        String files = exchange.page() + "/documents";
        byte[] better = SampleFiles.pdf("Clause 4 revue");
        cast.of(PROPOSER).upload(files, files + "/" + document, Map.of(), "accord.pdf", better);
        exchange.answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE").with("seatsOutPerYear", 3))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve();

        byte[] record = record(exchange, "fr-FR");

        PaperReading.draw(record, "decision-record-two-rounds-fr");
        assertThat(PaperReading.text(record).replace(" ", ""))
                .containsSubsequence("Contenu1", "1" + sha256(TEXT), "Contenu2", "2" + sha256(better))
                .contains("Tour1", "Tour2", "Revoirlaclause4.");
        assertThat(PaperReading.pages(record))
                .as("no head of a table stands alone at the end of a page")
                .hasSizeGreaterThan(2)
                .noneMatch(page -> page.endsWith("Contenu"));
    }

    @Test
    void there_is_no_record_before_an_opinion_and_no_cover_sheet_before_the_signatures() {
        HttpCase exchange = proposed();

        assertThat(page(exchange).select("[href$=proposal-sheet]")).hasSize(1);
        assertThat(page(exchange).select("[href$=cover-sheet], [action$=decision-record]"))
                .isEmpty();
        assertThat(cast.of(READER).get(paper(exchange, "cover-sheet")).statusCode())
                .isEqualTo(404);
        assertThat(issue(READER, exchange, "fr-FR").statusCode()).isEqualTo(404);
        assertThat(papers.of(Reference.of(exchange.reference()))).isEmpty();
    }

    @Test
    void whoever_may_not_see_the_case_gets_none_of_its_papers() {
        HttpCase exchange = reviewed();
        record(exchange, "fr-FR");
        String issued = paper(exchange, only(exchange).code().toString());

        for (String stranger : List.of("member.eost", "admin")) {
            for (String path : List.of(paper(exchange, "proposal-sheet"), paper(exchange, "cover-sheet"), issued)) {
                assertThat(cast.of(stranger).get(path).statusCode())
                        .as(stranger + path)
                        .isEqualTo(404);
            }
            assertThat(issue(stranger, exchange, "fr-FR").statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(cast.anonymous().get(issued).statusCode()).isIn(302, 401);
        assertThat(papers.of(Reference.of(exchange.reference()))).hasSize(1);
    }

    @Test
    void a_record_is_not_found_under_another_case() {
        HttpCase exchange = reviewed();
        record(exchange, "fr-FR");

        assertThat(cast.of(READER)
                        .get(paper(proposed(), only(exchange).code().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_only_a_circle_may_read_stands_in_no_paper_even_for_the_circle() {
        HttpCase exchange = drafted(Answers.ready("NONE").with("ppstSensitive", true), "restricted");
        exchange.open(HttpCase.OPINION).forEach(task -> {
            String login = Cast.login(exchange.group(task));
            Payload opinion =
                    Payload.of("opinion", "FAVORABLE_WITH_RESERVES").with("opinionComment", login + " geheim");
            exchange.answerTask(login, task.getId(), opinion);
        });

        String text = PaperReading.text(record("fsd.ul", exchange, "fr-FR"))
                + PaperReading.text(cast.of("fsd.ul").bytes(paper(exchange, "proposal-sheet")));

        assertThat(text)
                .contains("legal.ul geheim")
                .doesNotContain("fsd.ul geheim")
                .doesNotContain("ppst.pdf");
        assertThat(text).contains(people.name("fsd.ul"));
    }

    @Test
    void everyone_can_verify_a_record_and_learns_nothing_of_the_case() {
        HttpCase exchange = reviewed();
        byte[] record = record(exchange, "fr-FR");
        IssuedPaper issued = only(exchange);

        HttpResponse<String> french = cast.anonymous().get("/verify/" + issued.code());
        HttpResponse<String> english = cast.anonymous().get("/verify/" + issued.code(), "Accept-Language", ENGLISH);

        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(french.body()).select("main").text())
                .contains(
                        "authentique",
                        "Relevé de décision",
                        "heure de Paris",
                        issued.seal().hash(),
                        sha256(record));
        assertThat(Jsoup.parse(english.body()).select("main").text())
                .contains("genuine", "Approval record", issued.seal().hash(), sha256(record));
        assertThat(french.body() + english.body())
                .doesNotContain(exchange.reference(), "RWTH", "Aachen", "Coopération", "auditor", "Nancy", "ENSG");
        assertThat(french.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(french.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(french.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        HttpCase exchange = reviewed();
        record(exchange, "fr-FR");
        String code = only(exchange).code().toString();
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace('-', ' ')
                        .replace('0', 'o')
                        .replace('1', 'l') + " ";

        HttpResponse<String> sent = cast.anonymous().get("/verify?code=" + Visitor.encode(typed));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(sent)).isEqualTo("/verify/" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify/00000-00000-00000-00000", "/verify/x", "/verify?code=%3Cb%3Ex", "/verify?code="})
    void a_code_that_we_did_not_issue_is_said_to_be_unknown(String path) {
        HttpResponse<String> answer = cast.anonymous().get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("Code inconnu");
        assertThat(answer.body()).doesNotContain("<b>x");
    }

    @Test
    void the_program_can_add_issued_papers_and_neither_change_nor_delete_them() {
        HttpCase exchange = reviewed();
        record(exchange, "fr-FR");

        for (String change : List.of("update app.paper_issue set sha256 = seal", "delete from app.paper_issue")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied");
        }
    }

    private HttpCase proposed() {
        return HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", SCHOOLS));
    }

    private HttpCase drafted(Payload draft, String... restricted) {
        HttpCase exchange = proposed();
        String files = exchange.page() + "/documents";
        cast.of(PROPOSER).upload(files, files, Map.of("kind", "DRAFT_TEXT", "language", "fr"), "accord.pdf", TEXT);
        for (String flag : restricted) {
            cast.of(PROPOSER)
                    .upload(
                            files,
                            files,
                            Map.of("kind", "SECURITY_FORM", flag, "true"),
                            "ppst.pdf",
                            SampleFiles.pdf("PPST"));
        }
        return exchange.answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.mines-nancy", HttpCase.DRAFT, draft);
    }

    private HttpCase reviewed() {
        return drafted(Answers.ready("NONE")).all(HttpCase.OPINION, Answers.FAVORABLE);
    }

    private Document page(HttpCase exchange) {
        return Jsoup.parse(cast.of(READER).get(exchange.page()).body());
    }

    private static String paper(HttpCase exchange, String name) {
        return exchange.page() + "/papers/" + name;
    }

    private byte[] record(HttpCase exchange, String language) {
        return record(READER, exchange, language);
    }

    private byte[] record(String login, HttpCase exchange, String language) {
        HttpResponse<String> issued = issue(login, exchange, language);
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(302);
        return cast.of(login).bytes(Visitor.location(issued));
    }

    private HttpResponse<String> issue(String login, HttpCase exchange, String language) {
        return cast.of(login)
                .submit("/agreements", paper(exchange, "decision-record"), Map.of(), "Accept-Language", language);
    }

    private Document verify(String code) {
        return Jsoup.parse(cast.anonymous().get("/verify/" + code).body());
    }

    private IssuedPaper only(HttpCase exchange) {
        List<IssuedPaper> all = papers.of(Reference.of(exchange.reference()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String contentHash(HttpCase exchange) {
        return journal.entries(exchange.reference()).stream()
                .map(row -> row.deed().contentHash())
                .filter(Objects::nonNull)
                .reduce("", (before, hash) -> hash);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
