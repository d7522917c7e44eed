package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.Note;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.SampleFiles;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole file of a case, taken over HTTP and read by somebody who has nothing but the file. */
class CaseFileHttpTests extends ActionHttpTestBase {

    private static final String PROPOSER = "member.ensg";
    private static final String MARKER = "Rien que le cercle ne doive savoir 4711";

    @TempDir
    Path folder = Path.of("");

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    Environment environment;

    @Test
    void the_file_of_an_agreement_holds_all_that_there_is_and_checks_itself() throws Exception {
        HttpCase signed = signed();
        cast.of("dir.ensg").submit(signed.page(), signed.page() + "/papers/decision-record", Map.of());

        CaseFileReading file = file("ri.alliance", signed.page());

        assertThat(file.folder()).isEqualTo(signed.reference());
        assertThat(file.value("case", "legalStatus").asText()).isEqualTo("ACTIVE");
        assertThat(file.value("proposal", "partnerName").asText()).isEqualTo("RWTH Aachen University");
        assertThat(file.value("conditions", "durationYears").asInt()).isEqualTo(5);
        assertThat(file.value("decisions", "contentHash").asText()).matches("[0-9a-f]{64}");
        assertThat(file.value("signatures", "signatoryName").asText()).isEqualTo("Camille Durand");
        assertThat(file.value("register", "noticeMonths").asInt()).isPositive();
        assertThat(file.json("case.json").path("leftOut")).isEmpty();
        assertThat(file.parts().keySet())
                .anyMatch(path -> path.matches("models/agreement-proposal-v\\d+\\.bpmn"))
                .anyMatch(path -> path.matches("models/review-round-v\\d+\\.bpmn"))
                .anyMatch(path -> path.matches("models/required-reviews-v\\d+\\.dmn"))
                .anyMatch(path -> path.matches("models/forms/propose-agreement-v\\d+\\.form"))
                .anyMatch(path -> path.matches("papers/decision-record-.*\\.pdf"));
        assertHoldsEveryDocument(signed, file);
        assertThat(file.json("journal/journal.json").path("rows")).hasSameSizeAs(rowsOfTheCase(signed));
        assertThat(file.checked(Files.createDirectory(folder.resolve("unpacked"))))
                .satisfies(checked ->
                        assertThat(checked.status()).as(checked.said()).isZero())
                .satisfies(checked -> assertThat(checked.said()).contains("Tout tient. / All holds."));
        assertThat(file.checkedPacked(folder).status()).isZero();
    }

    private void assertHoldsEveryDocument(HttpCase signed, CaseFileReading file) {
        List<String> known = new ArrayList<>();
        for (JsonNode document : file.json("case.json").path("documents")) {
            for (JsonNode version : document.path("versions")) {
                assertThat(sha256(file.bytes(version.path("path").asText())))
                        .isEqualTo(version.path("sha256").asText());
                known.add(version.path("sha256").asText());
            }
        }
        List<DocumentVersion> kept = documents.of(Reference.of(signed.reference())).stream()
                .flatMap(document -> document.versions().stream())
                .toList();
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(DocumentVersion::sha256).toList());
        for (DocumentVersion version : kept) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            documents.write(version, content);
            assertThat(sha256(content.toByteArray())).isEqualTo(version.sha256());
        }
    }

    @Test
    void two_files_of_a_case_that_did_not_change_differ_in_the_time_only() {
        HttpCase signed = signed();
        CaseFileReading first = file("ri.alliance", signed.page());
        clock.advance(Duration.ofHours(1));
        CaseFileReading second = file("ri.alliance", signed.page());

        assertThat(withoutTime(second)).isEqualTo(withoutTime(first));
        assertThat(first.json("export.json").path("exportedAt").asText())
                .isNotEqualTo(second.json("export.json").path("exportedAt").asText());
        List<Entry> taken = journal.entries(signed.reference()).stream()
                .filter(row -> row.deed().kind() == EntryKind.EXPORT)
                .toList();
        assertThat(taken).hasSize(2).allSatisfy(row -> {
            assertThat(row.deed().act()).isEqualTo("case-file");
            assertThat(row.deed().actor()).isNotNull();
            assertThat(row.deed().subject())
                    .isEqualTo(first.json("case.json").at("/journal/hash").asText());
            assertThat(row.notes())
                    .filteredOn(note -> note.name().equals("archive"))
                    .extracting(Note::after)
                    .containsExactly(sha256(first.bytes("SHA256SUMS")));
        });
    }

    private static Map<String, String> withoutTime(CaseFileReading file) {
        Map<String, String> parts = new LinkedHashMap<>();
        file.parts().forEach((path, bytes) -> parts.put(path, sha256(bytes)));
        parts.remove("export.json");
        return parts;
    }

    @Test
    void one_byte_that_is_altered_is_found() throws IOException {
        CaseFileReading file = file("ri.alliance", signed().page());
        String document =
                file.json("case.json").at("/documents/0/versions/0/path").asText();

        for (String path : List.of(document, "case.json", "index.html", "journal/journal.json")) {
            byte[] altered = file.bytes(path).clone();
            altered[altered.length / 2] ^= 1;
            assertThat(file.with(path, altered).checked(Files.createDirectory(folder.resolve(path.replace('/', '-')))))
                    .satisfies(checked -> assertThat(checked.status()).isNotZero())
                    .satisfies(checked -> assertThat(checked.said()).contains(path));
        }
    }

    /** As somebody would who knows how the file is made: all sums made anew. */
    @Test
    void an_answer_that_is_altered_with_its_sums_is_found_by_the_journal() throws IOException {
        CaseFileReading file = file("ri.alliance", signed().page());
        ObjectNode copy = (ObjectNode) file.json("journal/journal.json");
        for (JsonNode row : copy.path("rows")) {
            for (JsonNode value : row.path("values")) {
                if (value.path("name").asText().equals("decision") && value.has("after")) {
                    ((ObjectNode) value).put("after", "REJECT");
                }
            }
        }
        CaseFileReading forged =
                file.with("journal/journal.json", copy.toString().getBytes(StandardCharsets.UTF_8));
        String sums = forged.text("SHA256SUMS")
                .replace(sha256(file.bytes("journal/journal.json")), sha256(forged.bytes("journal/journal.json")));

        CaseFileReading.Checked checked =
                forged.with("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8)).checked(folder);

        assertThat(checked.status()).as(checked.said()).isEqualTo(1);
        assertThat(checked.said()).contains("decision").doesNotContain("journal.json");
    }

    @Test
    void whoever_sees_the_case_has_the_file_and_for_others_there_is_none() {
        HttpCase proposed =
                HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
        long rows = journal.entries(proposed.reference()).size();
        List<String> refused = new ArrayList<>();
        for (String login : Cast.everyone(alliance)) {
            int page = cast.of(login).get(proposed.page()).statusCode();
            int file = cast.of(login).get(proposed.page() + "/file.zip").statusCode();
            assertThat(file).as(login).isEqualTo(page);
            if (page == 404) {
                refused.add(login);
            } else {
                assertThat(Jsoup.parse(cast.of(login).get(proposed.page()).body())
                                .select("a[href=" + proposed.page() + "/file.zip]")
                                .text())
                        .isEqualTo("Dossier complet (ZIP)");
                rows++;
            }
        }

        assertThat(refused).contains("member.tps", "wg.materials", "admin", "ri.eost");
        assertThat(cast.anonymous().get(proposed.page() + "/file.zip").statusCode())
                .isEqualTo(401);
        assertThat(cast.of(PROPOSER)
                        .get("/actions/" + proposed.reference() + "/file.zip")
                        .statusCode())
                .isEqualTo(404);
        assertThat(journal.entries(proposed.reference())).hasSize((int) rows);
    }

    @Test
    void what_only_a_circle_may_read_is_left_out_for_others_and_named_by_its_hash() throws Exception {
        HttpCase proposed =
                HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
        byte[] secret = SampleFiles.pdf(MARKER);
        String page = proposed.page() + "/documents";
        cast.of(PROPOSER)
                .upload(
                        page,
                        page,
                        Map.of("kind", "SECURITY_FORM", "language", "", "restricted", "true"),
                        "s.pdf",
                        secret);
        proposed.answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE").with("ppstSensitive", true));
        proposed.answer(
                "fsd.ul",
                HttpCase.OPINION,
                Payload.of("opinion", "FAVORABLE_WITH_RESERVES").with("opinionComment", MARKER));

        CaseFileReading circle = file("fsd.ul", proposed.page());
        CaseFileReading others = file("dir.tps", proposed.page());

        assertThat(circle.parts().values()).anyMatch(bytes -> Arrays.equals(bytes, secret));
        assertThat(circle.text("case.json")).contains(MARKER);
        assertThat(circle.json("case.json").path("leftOut")).isEmpty();
        assertThat(others.parts().values()).noneMatch(bytes -> Arrays.equals(bytes, secret));
        assertThat(others.all()).doesNotContain(MARKER, "s.pdf");
        assertThat(others.json("case.json").path("leftOut"))
                .extracting(
                        left -> left.path("what").asText(),
                        left -> left.path("sha256").asText())
                .containsExactly(tuple("document-version", sha256(secret)), tuple("confidential-answer", ""));
        assertThat(others.text("index.html")).contains(sha256(secret));
        assertThat(others.checked(folder).status()).isZero();
    }

    @Test
    void what_somebody_tried_is_told_to_auditors_and_is_a_bare_link_of_the_chain_for_others() throws IOException {
        HttpCase proposed =
                HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
        String task = proposed.task("ri.alliance", HttpCase.SCREEN);
        HttpCase.submit(cast.of("dir.tps"), task, Answers.GO);

        CaseFileReading auditor = file("auditor", proposed.page());
        CaseFileReading others = file("ri.alliance", proposed.page());

        assertThat(auditor.text("journal/journal.json")).contains("REFUSED");
        assertThat(others.all()).doesNotContain("REFUSED");
        assertThat(others.text("index.html")).contains("ligne réservée aux auditeurs");
        assertThat(others.checked(Files.createDirectory(folder.resolve("others")))
                        .said())
                .contains("1 réservées");
        assertThat(auditor.checked(Files.createDirectory(folder.resolve("auditor")))
                        .said())
                .contains("0 réservées");
    }

    @Test
    void the_page_needs_nothing_but_the_folder() {
        CaseFileReading file = file("ri.alliance", signed().page());
        org.jsoup.nodes.Document page = Jsoup.parse(file.text("index.html"));

        assertThat(page.select("script, link, img, iframe, [src], [onclick]")).isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1").text()).isEqualTo("Coopération avec Aix-la-Chapelle");
        assertThat(page.select("[lang=en]").eachText()).contains("What was submitted", "Favourable");
        for (Element link : page.select("a[href]")) {
            String target = link.attr("href");
            if (target.startsWith("#")) {
                assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
            } else {
                assertThat(file.parts()).containsKey(target);
            }
        }
        assertThat(page.select("a[href^=documents/]")).isNotEmpty();
        assertThat(page.select("table"))
                .allSatisfy(
                        table -> assertThat(table.select("thead th[scope=col]")).isNotEmpty());
    }

    @Test
    void case_json_says_what_its_schema_says() {
        for (CaseFileReading file : List.of(
                file("ri.alliance", signed().page()),
                file(ActionSteps.LEAD, "/actions/" + steps.closed().reference()))) {
            JsonNode schema = file.json("schema/case.schema.json");
            assertThat(SchemaReading.faults(schema, file.json("case.json"))).isEmpty();
        }
        ObjectNode wrong = (ObjectNode) file("ri.alliance", signed().page()).json("case.json");
        JsonNode schema = file("ri.alliance", signed().page()).json("schema/case.schema.json");
        wrong.put("unheardOf", 1).remove("title");
        assertThat(SchemaReading.faults(schema, wrong)).containsExactlyInAnyOrder("/: no title", "/: unheardOf");
    }

    @Test
    void the_file_of_an_action_is_for_those_whom_it_concerns() throws IOException {
        HttpCase closed = steps.closed();
        String page = "/actions/" + closed.reference();
        CaseFileReading file = file(ActionSteps.LEAD, page);

        assertThat(file.value("closing", "outcome").asText()).isEqualTo("ACHIEVED");
        assertThat(file.value("milestones", "milestoneReport").asText()).startsWith("Fait");
        assertThat(file.value("decisions", "decision").asText()).isEqualTo("APPROVE");
        assertThat(file.parts().keySet()).anyMatch(path -> path.matches("models/wg-action-v\\d+\\.bpmn"));
        assertThat(file.checked(folder).status()).isZero();
        assertThat(cast.of("member.eost").get(page).statusCode()).isEqualTo(200);
        assertThat(cast.of("member.eost").get(page + "/file.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void a_document_that_is_not_what_was_kept_breaks_the_download_off() {
        HttpCase signed = signed();
        Document first = documents.of(Reference.of(signed.reference())).get(0);
        JdbcClient owner = DatabaseOwner.of(environment);
        owner.sql(
                        "update app.document_piece set bytes = set_byte(bytes, 9, 1) where version = :version and position = 0")
                .param("version", first.current().id())
                .update();

        assertThatThrownBy(() -> cast.of("ri.alliance").bytes(signed.page() + "/file.zip"))
                .hasRootCauseInstanceOf(IOException.class);
    }

    private HttpCase signed() {
        return HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve()
                .sign();
    }

    private CaseFileReading file(String login, String page) {
        Visitor visitor = cast.of(login);
        return CaseFileReading.of(visitor.bytes(page + "/file.zip"));
    }

    private List<Entry> rowsOfTheCase(HttpCase of) {
        return journal.entries(of.reference()).stream()
                .filter(row -> row.deed().kind() != EntryKind.EXPORT)
                .collect(Collectors.toList());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
