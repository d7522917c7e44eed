package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.SampleFiles;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a case over HTTP: who brings and fetches them, and what is not taken. */
@EngineTest
class DocumentHttpTests {

    private static final String PROPOSER = "member.ensg";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    Environment environment;

    Cast cast = new Cast(0);

    private @Nullable HttpCase begun;

    @BeforeEach
    void open() {
        cast = new Cast(port);
        begun = HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
    }

    @Test
    void a_file_is_kept_as_it_was_sent_and_fetched_as_an_attachment() throws Exception {
        byte[] text = SampleFiles.pdfOfPages(2);

        HttpResponse<String> sent = send(PROPOSER, "DRAFT_TEXT", "fr", "../Accord été.pdf", text);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        Document kept = only();
        assertThat(kept.current().sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        assertThat(kept.current().pages()).isEqualTo(2);
        String address = page() + "/" + kept.id() + "/1";
        HttpResponse<String> fetched = cast.of("dir.ensg").get(address);
        assertThat(fetched.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-length", List.of(String.valueOf(text.length)));
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("Accord%20%C3%A9t%C3%A9.pdf");
        assertThat(fetched.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(cast.of("dir.ensg").bytes(address)).isEqualTo(text);
    }

    @Test
    void a_new_version_stands_beside_the_one_before_and_the_same_file_again_changes_nothing() {
        byte[] first = SampleFiles.pdf("Première version");
        byte[] second = SampleFiles.pdf("Deuxième version");
        send(PROPOSER, "DRAFT_TEXT", "fr", "accord.pdf", first);
        String document = only().id().toString();

        cast.of(PROPOSER).upload(page(), page() + "/" + document, Map.of(), "accord.pdf", second);
        cast.of(PROPOSER).upload(page(), page() + "/" + document, Map.of(), "accord.pdf", second);

        assertThat(only().versions()).hasSize(2);
        assertThat(cast.of(PROPOSER).bytes(page() + "/" + document + "/1")).isEqualTo(first);
        assertThat(cast.of(PROPOSER).bytes(page() + "/" + document + "/2")).isEqualTo(second);
        assertThat(kept()).extracting(row -> row.deed().act()).containsExactly("add", "renew");
    }

    @Test
    void the_journal_keeps_who_brought_what() {
        send(PROPOSER, "BUDGET", "", "budget.xlsx", SampleFiles.xlsx());

        Entry row = kept().get(0);
        assertThat(row.deed().subject()).isEqualTo(only().current().id().toString());
        assertThat(row.notes())
                .extracting(note -> note.name() + "=" + note.after())
                .contains(
                        "kind=BUDGET",
                        "name=budget.xlsx",
                        "sha256=" + only().current().sha256());
    }

    @Test
    void a_file_that_is_not_taken_leaves_nothing_and_says_why() {
        Map<String, byte[]> bad = Map.of(
                "programme.pdf", SampleFiles.program(),
                "script.pdf", SampleFiles.pdfWithScript(),
                "vide.pdf", new byte[0]);

        bad.forEach((name, content) -> {
            HttpResponse<String> refused = send(PROPOSER, "DRAFT_TEXT", "fr", name, content);
            assertThat(refused.statusCode()).as(name).isEqualTo(400);
            assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text())
                    .as(name)
                    .isNotEmpty();
        });

        assertThat(documents.of(Reference.of(exchange().reference()))).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_read() {
        HttpResponse<String> refused =
                cast.of(PROPOSER).upload(page(), page(), Map.of("kind", "OTHER"), "grand.pdf", new byte[52 << 20]);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(refused.body()).select("h1").text()).isEqualTo("Fichier trop lourd");
    }

    @Test
    void a_body_that_breaks_off_is_refused_and_leaves_nothing() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 broken";

        HttpResponse<String> refused = cast.of(PROPOSER).post(page(), "multipart/form-data; boundary=x", body);

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(documents.of(Reference.of(exchange().reference()))).isEmpty();
    }

    @Test
    void only_those_who_act_in_the_case_bring_files_and_others_find_nothing() {
        send(PROPOSER, "DRAFT_TEXT", "fr", "accord.pdf", SampleFiles.pdf("Texte"));
        String address = page() + "/" + only().id() + "/1";

        assertThat(cast.of("auditor").get(page()).statusCode()).isEqualTo(200);
        assertThat(cast.of("auditor").get(address).statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(cast.of("auditor").get(page()).body()).select("input[type=file]"))
                .isEmpty();
        assertThat(send("auditor", "OTHER", "", "x.pdf", SampleFiles.pdf("x")).statusCode())
                .isEqualTo(403);
        for (String stranger : List.of("member.eost", "admin")) {
            assertThat(cast.of(stranger).get(page()).statusCode()).as(stranger).isEqualTo(404);
            assertThat(cast.of(stranger).get(address).statusCode()).as(stranger).isEqualTo(404);
        }
        assertThat(cast.anonymous().get(address).statusCode()).isIn(302, 401);
        assertThat(documents.of(Reference.of(exchange().reference()))).hasSize(1);
    }

    @Test
    void a_restricted_file_is_there_for_its_circle_only() {
        cast.of(PROPOSER)
                .upload(
                        page(),
                        page(),
                        Map.of("kind", "SECURITY_FORM", "language", "fr", "restricted", "true"),
                        "ppst.pdf",
                        SampleFiles.pdf("Confidentiel"));
        String address = page() + "/" + only().id() + "/1";

        assertThat(cast.of(PROPOSER).get(address).statusCode()).isEqualTo(200);
        assertThat(cast.of("fsd.ul").get(address).statusCode()).isEqualTo(200);
        assertThat(cast.of("ri.alliance").get(address).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(cast.of("ri.alliance").get(page()).body()).select("[data-document]"))
                .isEmpty();
        assertThat(cast.of("ri.alliance").get(exchange().page()).body()).doesNotContain("ppst.pdf");
    }

    @Test
    void a_document_that_is_withdrawn_counts_no_more_and_stays_to_be_read() {
        send(PROPOSER, "OTHER", "", "erreur.pdf", SampleFiles.pdf("Erreur"));
        Document wrong = only();

        cast.of(PROPOSER).submit(page(), page() + "/" + wrong.id() + "/withdrawal", Map.of());

        assertThat(only().withdrawn()).isTrue();
        assertThat(cast.of(PROPOSER).get(page() + "/" + wrong.id() + "/1").statusCode())
                .isEqualTo(200);
        assertThat(Jsoup.parse(cast.of(PROPOSER).get(exchange().page()).body())
                        .select(".documents li")
                        .text())
                .doesNotContain("erreur.pdf");
    }

    @Test
    void what_is_before_those_who_judge_it_changes_only_where_its_drafters_say_that_it_is_judged_again() {
        Document text = inReview();

        HttpResponse<String> others = renew("sign.office", text, Map.of("reopening", "true"));
        HttpResponse<String> unaware = renew(PROPOSER, text, Map.of());
        cast.of(PROPOSER).submit(page(), page() + "/" + text.id() + "/withdrawal", Map.of());

        assertThat(List.of(others.statusCode(), unaware.statusCode())).containsOnly(409);
        assertThat(alert(others)).contains("ne change que si des modifications sont demandées");
        assertThat(alert(unaware)).contains("cochez « Reprendre le texte »");
        assertThat(text(exchange())).isEqualTo(text);
        assertThat(exchange().open(HttpCase.OPINION)).isNotEmpty();

        assertThat(renew(PROPOSER, text, Map.of("reopening", "true")).statusCode())
                .isEqualTo(302);
        assertThat(text(exchange()).versions()).hasSize(2);
        assertThat(exchange().open(HttpCase.OPINION)).isEmpty();
        assertThat(exchange().open(HttpCase.DRAFT)).hasSize(1);
    }

    @Test
    void a_paper_that_is_no_part_of_the_agreement_can_be_brought_at_any_time() {
        inReview();

        assertThat(send(PROPOSER, "OTHER", "", "note.pdf", SampleFiles.pdf("Note"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(exchange().open(HttpCase.OPINION)).isNotEmpty();
    }

    @Test
    void the_page_of_the_documents_says_what_a_step_needs() {
        exchange().answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
        send("ri.ensg", "DRAFT_TEXT", "fr", "accord.pdf", SampleFiles.pdf("Texte"));

        assertThat(Jsoup.parse(cast.of("ri.ensg").get(page()).body())
                        .select(".pieces li")
                        .eachText())
                .containsExactly(
                        "Texte de l’accord (français) déposée",
                        "Texte de l’accord (anglais) manquante",
                        "Fiche du partenaire manquante",
                        "Tableau des échanges manquante");
    }

    @Test
    void each_answer_names_the_content_that_it_was_given_for_and_each_content_its_versions() {
        inReview();
        exchange().all(HttpCase.OPINION, Answers.FAVORABLE).approve();

        org.jsoup.nodes.Document page =
                Jsoup.parse(cast.of("dir.ensg").get(exchange().page()).body());

        assertThat(page.select("section[aria-labelledby=decisions] dd").text()).endsWith("(contenu 1)");
        assertThat(page.select("section[aria-labelledby=submissions] summary").text())
                .startsWith("Contenu 1");
        assertThat(page.select("section[aria-labelledby=submissions] li").text())
                .contains("draft_text.pdf, version 1, SHA-256 "
                        + text(exchange()).current().sha256());
    }

    @Test
    void a_case_is_found_by_the_words_of_its_files_by_those_who_may_read_them() {
        send(PROPOSER, "OTHER", "", "note.pdf", SampleFiles.pdf("Clause de hydrogéologie karstique"));
        send(PROPOSER, "OTHER", "", "autre.pdf", SampleFiles.pdf("Volcanologie"));
        cast.of(PROPOSER)
                .upload(
                        page(),
                        page(),
                        Map.of("kind", "SECURITY_FORM", "language", "fr", "restricted", "true"),
                        "ppst.pdf",
                        SampleFiles.pdf("Cryptozoologie"));

        assertThat(found("ri.alliance", "hydrogeologie")).contains(exchange().reference());
        assertThat(found("dir.tps", "hydrogeologie")).contains(exchange().reference());
        assertThat(found("member.eost", "hydrogeologie"))
                .doesNotContain(exchange().reference());
        assertThat(found("ri.alliance", "cryptozoologie"))
                .as("what is restricted is found by nobody")
                .doesNotContain(exchange().reference());
    }

    @Test
    void a_database_without_room_is_told_and_leaves_nothing() {
        JdbcClient owner = DatabaseOwner.of(environment);
        owner.sql("create function app.no_room() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$")
                .update();
        owner.sql("create trigger no_room before insert on app.document_piece"
                        + " for each row execute function app.no_room()")
                .update();
        try {
            HttpResponse<String> refused = send(PROPOSER, "OTHER", "", "note.pdf", SampleFiles.pdf("Note"));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(alert(refused)).isNotEmpty();
            assertThat(documents.of(Reference.of(exchange().reference()))).isEmpty();
            assertThat(kept()).isEmpty();
        } finally {
            owner.sql("drop trigger no_room on app.document_piece").update();
            owner.sql("drop function app.no_room()").update();
        }
    }

    private List<String> found(String login, String words) {
        return Jsoup.parse(cast.of(login).get("/portfolio?q=" + words).body())
                .select("[data-reference]")
                .eachAttr("data-reference");
    }

    private Document inReview() {
        exchange()
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"));
        return text(exchange());
    }

    private HttpResponse<String> renew(String login, Document document, Map<String, String> fields) {
        return cast.of(login)
                .upload(page(), page() + "/" + document.id(), fields, "accord.pdf", SampleFiles.pdf("Autre texte"));
    }

    private Document text(HttpCase of) {
        return documents.of(Reference.of(of.reference())).stream()
                .filter(document -> document.kind() == DocumentKind.DRAFT_TEXT && "fr".equals(document.language()))
                .findFirst()
                .orElseThrow();
    }

    private static String alert(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("[role=alert]").text();
    }

    @Test
    void the_form_of_a_task_leads_to_the_files() {
        send(PROPOSER, "DRAFT_TEXT", "fr", "accord.pdf", SampleFiles.pdf("Texte"));
        String form = "/task/" + exchange().task("ri.alliance", HttpCase.SCREEN) + "/deployed-form";

        String told = cast.of("ri.alliance").get(Cast.API + form).body();

        assertThat(told).contains("accord", page() + "/" + only().id() + "/1", "(<" + page() + ">)");
    }

    @Test
    void a_file_of_another_case_is_not_found_in_this_one() {
        send(PROPOSER, "OTHER", "", "ici.pdf", SampleFiles.pdf("Ici"));
        UUID here = only().id();
        HttpCase other =
                HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));

        assertThat(cast.of(PROPOSER)
                        .get(other.page() + "/documents/" + here + "/1")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> send(String login, String kind, String language, String name, byte[] content) {
        Visitor visitor = cast.of(login);
        return visitor.upload(page(), page(), Map.of("kind", kind, "language", language), name, content);
    }

    private HttpCase exchange() {
        return Objects.requireNonNull(begun);
    }

    private String page() {
        return exchange().page() + "/documents";
    }

    private Document only() {
        List<Document> all = documents.of(Reference.of(exchange().reference()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Entry> kept() {
        return journal.entries(exchange().reference()).stream()
                .filter(row -> row.deed().kind() == EntryKind.DOCUMENT)
                .toList();
    }
}
