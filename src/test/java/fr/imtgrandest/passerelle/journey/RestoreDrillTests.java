package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.imtgrandest.passerelle.PasserelleApplication;
import fr.imtgrandest.passerelle.local.InstalledPostgres;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.SampleFiles;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The restore drill on a server of Debian's PostgreSQL, while the program works on it, and on backups that are spoilt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreDrillTests {

    private static final String DATABASE = "passerelle";
    private static final Path DRILL = Path.of("src", "ops", "restore-drill").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Has no keys to or from other tables, and always has rows. */
    private static final String LONE_TABLE = "app.flyway_schema_history";

    private @Nullable InstalledPostgres installed;
    private @Nullable Node running;
    private TestDatabase database = new TestDatabase("", "", "", "", "");
    private Path backup = Path.of("");

    @BeforeAll
    void workBeforeAndAfterABackup() throws IOException {
        InstalledPostgres server = InstalledPostgres.start(Launch.freePort());
        installed = server;
        database = server.database(DATABASE);
        int port = Launch.freePort();
        Node program = Launch.of("restore-drill", database).at(port).start();
        running = program;
        program.awaitReady();
        Cast cast = new Cast(port);
        propose(cast);
        backup = server.backups().resolve("20261126T020000Z");
        server.run("pg_basebackup", "--pgdata=" + backup, "--checkpoint=fast");
        switchWal();
        propose(cast);
        switchWal();
    }

    @AfterAll
    void stop() throws IOException {
        if (running != null) {
            running.close();
        }
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    @Order(1)
    void what_is_restored_is_what_the_source_holds_and_is_held_and_its_journal_holds() {
        Outcome outcome = drill("--program", programLine());

        assertThat(outcome.text())
                .contains(
                        "backup successfully verified",
                        "held: it neither mails nor fires timers",
                        "The journal holds.",
                        "To restore (RTO): ",
                        "Lost at most (RPO): 300 s",
                        "OK: every table is the same")
                .containsPattern("engine\\.act_ru_task +2 +2  same")
                .containsPattern("app\\.document_piece +[1-9][0-9]* +[1-9][0-9]*  same")
                .doesNotContain("DIFFERS");
        assertThat(outcome.status()).isZero();
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    @Order(2)
    void a_past_moment_is_restored_too_and_told_apart_from_the_present() throws IOException {
        String moment = owner().sql("select clock_timestamp()::text")
                .query(String.class)
                .single();
        owner().sql("create table app.later as select 1 as one").update();
        switchWal();

        Outcome outcome = drill("--until", moment);

        assertThat(outcome.text()).containsPattern("app\\.later +1 +-  other").contains("OK: restored to " + moment);
        assertThat(outcome.status()).isZero();
        owner().sql("drop table app.later").update();
    }

    @Test
    @Order(3)
    void rows_that_the_backup_does_not_give_are_told_by_their_table() {
        owner().sql("alter table " + LONE_TABLE + " set unlogged").update();

        Outcome outcome = drill();

        assertThat(outcome.text())
                .containsPattern(LONE_TABLE.replace(".", "\\.") + " +[1-9][0-9]* +0  DIFFERS")
                .contains("1 differ\n", "FAILED: the backup does not give what the source holds");
        assertThat(outcome.status()).isEqualTo(1);
        owner().sql("alter table " + LONE_TABLE + " set logged").update();
    }

    @Test
    @Order(4)
    void a_lost_part_of_the_wal_is_told() throws IOException {
        Path lost = firstAfterTheBackup();
        Path aside = server().scratch().resolve("lost");
        Files.move(lost, aside);

        Outcome outcome = drill();

        assertThat(outcome.text()).contains("FAILED: the copy could not be recovered", "recovery target was reached");
        assertThat(outcome.status()).isEqualTo(1);
        Files.move(aside, lost);
    }

    @Test
    @Order(5)
    void a_base_backup_that_was_changed_is_told_before_it_is_restored() throws IOException {
        Files.writeString(backup.resolve("PG_VERSION"), " ", StandardOpenOption.APPEND);

        Outcome outcome = drill();

        assertThat(outcome.text()).contains("PG_VERSION", "FAILED: " + backup + " is not what was backed up");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void a_dump_is_held_wherever_it_is_restored_also_in_the_place_of_the_original() {
        Objects.requireNonNull(running).close();
        String dump = server().scratch().resolve("passerelle.dump").toString();
        server().run("pg_dump", "--format=custom", "--file=" + dump, DATABASE);
        server().database("elsewhere");

        server().run("pg_restore", "--dbname=elsewhere", "--exit-on-error", dump);
        server().run("psql", "--dbname=postgres", "--command=alter database " + DATABASE + " rename to before");
        server().run("pg_restore", "--dbname=postgres", "--create", "--exit-on-error", dump);

        assertThat(isHeld("elsewhere")).isTrue();
        assertThat(isHeld(DATABASE)).isTrue();
        assertThat(mayConnect("passerelle_app")).isTrue();
        assertThat(mayConnect("public")).isFalse();
    }

    @Test
    @Order(7)
    void who_uses_it_wrongly_is_told_how_to_use_it() {
        assertThat(server().run(List.of(), List.of("bash", DRILL.toString(), "--backups")))
                .satisfies(outcome -> assertThat(outcome.text()).startsWith("usage: restore-drill"))
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(2));
        assertThat(server().run(
                                List.of("PGPORT=1"),
                                List.of(
                                        "bash",
                                        DRILL.toString(),
                                        "--backups",
                                        server().backups().toString(),
                                        "--archive",
                                        server().archive().toString()))
                        .status())
                .isEqualTo(2);
    }

    /** A case with a file, whose first task waits. */
    private void propose(Cast cast) {
        long before = openTasks();
        String started = HttpCase.start(
                        cast.of("member.ensg"), Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "mines-nancy")))
                .body();
        String page = "/agreements/" + Payload.read(started).path("businessKey").asText() + "/documents";
        await().atMost(SOON).until(() -> openTasks() > before);
        assertThat(cast.of("member.ensg")
                        .upload(
                                page,
                                page,
                                Map.of("kind", "DRAFT_TEXT", "language", "fr"),
                                "accord.pdf",
                                SampleFiles.pdf("Texte"))
                        .statusCode())
                .isEqualTo(302);
    }

    private long openTasks() {
        return owner().sql("select count(*) from engine.act_ru_task")
                .query(Long.class)
                .single();
    }

    private void switchWal() {
        String closed = server().asSuperuser(DATABASE)
                .sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        await().atMost(SOON).until(() -> Files.exists(server().archive().resolve(closed)));
    }

    /** The backup brings its own WAL; what follows is in the archive only. */
    private Path firstAfterTheBackup() throws IOException {
        try (Stream<Path> archived = Files.list(server().archive())) {
            List<Path> sorted = archived.sorted().toList();
            int end = sorted.indexOf(sorted.stream()
                    .filter(file -> file.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow());
            return sorted.get(end + 1);
        }
    }

    private Outcome drill(String... more) {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                DRILL.toString(),
                "--backups",
                server().backups().toString(),
                "--archive",
                server().archive().toString(),
                "--scratch",
                server().scratch().toString()));
        command.addAll(List.of(more));
        return server().run(List.of("PGDATABASE=" + DATABASE, "SPRING_PROFILES_ACTIVE=demo"), command);
    }

    private static String programLine() {
        return String.join(
                " ",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Launch.classPathOfTheProgram(),
                PasserelleApplication.class.getName());
    }

    private List<Path> leftOvers() {
        try (Stream<Path> files = Files.list(server().scratch())) {
            return files.filter(file -> file.getFileName().toString().startsWith("passerelle-drill"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InstalledPostgres server() {
        return Objects.requireNonNull(installed);
    }

    private JdbcClient owner() {
        return database.asOwner();
    }

    private boolean mayConnect(String role) {
        return server().asSuperuser(DATABASE)
                .sql("select has_database_privilege(:role, current_database(), 'connect')")
                .param("role", role)
                .query(Boolean.class)
                .single();
    }

    private boolean isHeld(String name) {
        return server().asSuperuser(name)
                .sql("select held from app.whereabouts")
                .query(Boolean.class)
                .single();
    }
}
