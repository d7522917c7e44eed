package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.exchange.CaseCommand;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.Printed;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command by which an operator takes the whole file of a case. */
@EngineTest
class CaseCommandTests {

    private static final String PROPOSER = "member.ensg";
    private static final int PIECE = 1 << 18;

    @TempDir
    Path folder = Path.of("");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseCommand command;

    @Autowired
    Journal journal;

    @Autowired
    Environment environment;

    private Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void the_operator_takes_everything_and_the_journal_says_so() throws IOException {
        HttpCase proposed = proposed();
        byte[] secret = SampleFiles.pdf("Réservé");
        String page = proposed.page() + "/documents";
        cast.of(PROPOSER)
                .upload(page, page, Map.of("kind", "OTHER", "language", "", "restricted", "true"), "s.pdf", secret);
        Path file = folder.resolve("case.zip");

        Outcome outcome = run("export", proposed.reference(), file.toString());

        CaseFileReading reading = CaseFileReading.of(Files.readAllBytes(file));
        assertThat(outcome.status()).as(outcome.text()).isZero();
        assertThat(outcome.text()).contains("Le dossier " + proposed.reference(), "The case " + proposed.reference());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(reading.json("case.json").path("whole").asBoolean()).isTrue();
        assertThat(reading.parts().values()).anyMatch(bytes -> Arrays.equals(bytes, secret));
        assertThat(reading.checked(Files.createDirectory(folder.resolve("unpacked")))
                        .status())
                .isZero();
        Entry last = last(proposed);
        assertThat(last.deed().kind()).isEqualTo(EntryKind.EXPORT);
        assertThat(last.deed().act()).isEqualTo("case-file/operator");
        assertThat(last.deed().actor()).isNull();
        assertThat(last.notes())
                .anySatisfy(note -> assertThat(List.of(note.name(), String.valueOf(note.after())))
                        .containsExactly("operator", System.getProperty("user.name")));
        assertThat(filesIn(folder)).containsExactlyInAnyOrder("case.zip", "unpacked");
    }

    @Test
    void a_file_that_is_there_stays_as_it_is() throws IOException {
        HttpCase proposed = proposed();
        Path file = Files.writeString(folder.resolve("case.zip"), "précieux");

        Outcome outcome = run("export", proposed.reference(), file.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.text()).contains("existe déjà", "exists already");
        assertThat(file).hasContent("précieux");
        assertThat(last(proposed).deed().kind()).isNotEqualTo(EntryKind.EXPORT);
    }

    @Test
    void what_cannot_be_exported_is_said_and_leaves_no_file() throws IOException {
        String file = folder.resolve("case.zip").toString();

        for (String unknown : List.of("AGR-2025-0999", "ACT-2025-0999", "rien")) {
            assertThat(run("export", unknown, file)).satisfies(outcome -> {
                assertThat(outcome.status()).isEqualTo(2);
                assertThat(outcome.text()).contains("référence " + unknown, "reference " + unknown);
            });
        }
        assertThat(run("export").status()).isEqualTo(2);
        assertThat(run("import", "AGR-2025-0999", file).text()).contains("case export <référence>");
        assertThat(run(
                                "export",
                                proposed().reference(),
                                folder.resolve("absent/case.zip").toString())
                        .status())
                .isEqualTo(1);
        assertThat(filesIn(folder)).isEmpty();
    }

    /** Four hundred megabytes, twice what the process may hold. */
    @Test
    void a_large_case_is_exported_by_a_process_with_little_memory() throws Exception {
        HttpCase proposed = proposed();
        String content = large(proposed, 1_600);
        Path file = folder.resolve("large.zip");

        Outcome outcome =
                Launch.command(environment, "200m", List.of("case", "export", proposed.reference(), file.toString()));

        assertThat(outcome.status()).as(outcome.text()).isZero();
        assertThat(Files.size(file)).isGreaterThan(1_600L * PIECE);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream document = zip.getInputStream(zip.stream()
                        .filter(entry -> entry.getName().contains("documents/"))
                        .findFirst()
                        .orElseThrow())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece = document.readNBytes(PIECE); piece.length > 0; piece = document.readNBytes(PIECE)) {
                digest.update(piece);
            }
            assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(content);
        }
    }

    /** Makes the one document of a case as large as no form would take it; what its hash is then. */
    private String large(HttpCase of, int pieces) throws Exception {
        UUID version = of.documents()
                .bring(PROPOSER, of.reference(), DocumentKind.OTHER, null, SampleFiles.pdf("Grand"))
                .current()
                .id();
        JdbcClient owner = DatabaseOwner.of(environment);
        owner.sql("delete from app.document_piece where version = :version")
                .param("version", version)
                .update();
        byte[] piece = new byte[PIECE];
        new Random(1).nextBytes(piece);
        owner.sql("insert into app.document_piece (version, position, bytes) "
                        + "select :version, n, :bytes from generate_series(0, :last) n")
                .param("version", version)
                .param("bytes", piece)
                .param("last", pieces - 1)
                .update();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int index = 0; index < pieces; index++) {
            digest.update(piece);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        owner.sql("update app.document_version set size = :size, sha256 = :sha256 where id = :version")
                .param("size", (long) pieces * PIECE)
                .param("sha256", sha256)
                .param("version", version)
                .update();
        return sha256;
    }

    private HttpCase proposed() {
        return HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
    }

    private Entry last(HttpCase of) {
        List<Entry> rows = journal.entries(of.reference());
        return rows.get(rows.size() - 1);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Outcome run(String... words) {
        Printed out = new Printed();
        int status = command.run(List.of(words), out.stream());
        return new Outcome(status, out.text());
    }
}
