package fr.imtgrandest.passerelle.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerTests {

    private static final String DATABASE = "trial";

    /** One for all tests, each of which leaves it usable: unpacking and creating take most of the time. */
    @TempDir
    private static Path directory;

    private PostgresServer server = PostgresServer.start(directory);

    @BeforeEach
    void make_the_database() {
        server.ensureDatabase(DATABASE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''"
    })
    void the_server_is_durable_and_reached_from_this_machine_only(String setting, String value) {
        assertThat(client("postgres", server.superuser())
                        .sql("SHOW " + setting)
                        .query(String.class)
                        .single())
                .isEqualTo(value);
    }

    @Test
    void everyone_needs_a_password() {
        Stream.of(server.superuser(), server.owner(), server.app())
                .forEach(login -> assertThatThrownBy(() -> ask(client(DATABASE, new Login(login.user(), "wrong"))))
                        .rootCause()
                        .hasMessageContaining("password authentication failed"));
    }

    @Test
    void the_owner_makes_schemas_and_the_program_only_uses_what_it_is_granted() {
        owner().sql("CREATE SCHEMA IF NOT EXISTS app").update();
        owner().sql("CREATE TABLE IF NOT EXISTS app.noted (word text)").update();
        owner().sql("GRANT USAGE ON SCHEMA app TO passerelle_app").update();
        owner().sql("GRANT SELECT, INSERT ON app.noted TO passerelle_app").update();

        assertThat(app().sql("INSERT INTO app.noted VALUES ('here')").update()).isEqualTo(1);
        Stream.of("CREATE SCHEMA mine", "CREATE TABLE app.mine (id int)", "CREATE TABLE public.mine (id int)")
                .forEach(statement -> refused(app(), statement, "permission denied"));
        Stream.of("CREATE TEMPORARY TABLE mine (id int)", "CREATE ROLE mine", "CREATE DATABASE mine")
                .forEach(statement -> refused(app(), statement, "permission denied"));
        refused(app(), "DROP TABLE app.noted", "must be owner");
    }

    @Test
    void only_the_two_roles_may_connect_and_only_to_their_database() {
        JdbcClient superuser = client("postgres", server.superuser());
        superuser.sql("DROP ROLE IF EXISTS stranger").update();
        superuser.sql("CREATE ROLE stranger LOGIN PASSWORD 'known'").update();

        refused(client(DATABASE, new Login("stranger", "known")), "SELECT 1", "permission denied for database");
        refused(client("postgres", server.app()), "SELECT 1", "permission denied for database");
        refused(client("template1", server.owner()), "SELECT 1", "permission denied for database");
    }

    @Test
    void rows_and_passwords_survive_a_restart() {
        owner().sql("CREATE TABLE kept AS SELECT 'still here' AS word").update();
        Login before = server.app();

        restart();

        assertThat(owner().sql("SELECT word FROM kept").query(String.class).single())
                .isEqualTo("still here");
        assertThat(server.app()).isEqualTo(before);
        assertThat(ask(app())).isEqualTo(1);
    }

    @Test
    void passwords_are_read_by_their_owner_only_and_no_two_are_alike() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials())))
                .isEqualTo("rw-------");
        assertThat(Stream.of(server.superuser(), server.owner(), server.app()).map(Login::password))
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).hasSize(64));
        assertThat(server.app()).hasToString("passerelle_app");
    }

    @Test
    void a_stopped_server_is_gone_and_stopping_it_twice_is_harmless() throws Exception {
        Postmaster postmaster = cluster().server().orElseThrow();

        server.close();
        server.close();

        assertThat(postmaster.isAlive()).isFalse();
        assertThatThrownBy(() -> ask(app())).rootCause().hasMessageContaining("Connection refused");
    }

    @Test
    void a_second_server_on_the_same_directory_is_refused() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PostgresServer.start(directory).close())
                .withMessage("Another running Passerelle uses the data directory %s.", directory)
                .satisfies(refusal -> assertThat(refusal.action()).contains("passerelle.local.directory"));
    }

    @Test
    void data_of_another_major_version_are_refused_and_left_alone() throws Exception {
        server.close();
        Path version = cluster().directory().resolve("PG_VERSION");
        String current = Files.readString(version);
        Files.writeString(version, "16\n");

        Throwable refusal = catchThrowable(() -> PostgresServer.start(directory).close());
        String afterwards = Files.readString(version);
        Files.writeString(version, current);

        assertThat(refusal)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("written by PostgreSQL 16, and this Passerelle brings PostgreSQL 17.");
        assertThat(afterwards).isEqualTo("16\n");
    }

    @Test
    void lost_passwords_are_refused_instead_of_made_anew() throws Exception {
        server.close();
        Path aside = Files.move(credentials(), credentials().resolveSibling("aside"));

        Throwable refusal = catchThrowable(() -> PostgresServer.start(directory).close());
        boolean madeAnew = Files.exists(credentials());
        Files.move(aside, credentials(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(refusal)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("its passwords are not in " + credentials());
        assertThat(madeAnew).isFalse();
    }

    @Test
    void what_a_kill_left_half_made_is_made_again() throws Exception {
        server.close();
        Path postgres = directory.resolve("postgres");
        FileTrees.delete(cluster().directory());
        Path binaries = PostgresBinaries.unpackedIn(postgres).home();
        FileTrees.delete(binaries);
        Files.writeString(Files.createDirectory(Path.of(binaries + ".new")).resolve("bin"), "half");
        Files.writeString(
                Files.createDirectories(postgres.resolve("unfinished-1/data")).resolve("PG_VERSION"), "17");

        server = PostgresServer.start(directory);
        server.ensureDatabase(DATABASE);

        assertThat(ask(app())).isEqualTo(1);
        try (Stream<Path> files = Files.list(postgres)) {
            assertThat(files.map(postgres::relativize).map(Path::toString))
                    .contains("cluster", "credentials.properties", "server.log")
                    .noneMatch(name -> name.endsWith(".new") || name.startsWith("unfinished"));
        }
    }

    @Test
    void an_innocent_process_that_got_the_id_of_the_server_is_spared() throws Exception {
        server.close();
        Process innocent = new ProcessBuilder("sleep", "60").start();
        Files.writeString(cluster().directory().resolve("postmaster.pid"), innocent.pid() + "\n");

        server = PostgresServer.start(directory);

        assertThat(ask(app())).isEqualTo(1);
        assertThat(innocent.isAlive()).isTrue();
        innocent.destroyForcibly();
    }

    @Test
    void an_empty_process_file_as_a_power_cut_leaves_it_does_not_keep_the_server_down() throws Exception {
        server.close();
        Files.createFile(cluster().directory().resolve("postmaster.pid"));

        server = PostgresServer.start(directory);

        assertThat(ask(app())).isEqualTo(1);
    }

    @Test
    void closing_a_stopped_server_again_leaves_its_successor_alone() {
        PostgresServer stopped = server;
        restart();

        stopped.close();

        assertThat(ask(app())).isEqualTo(1);
    }

    @Test
    void texts_are_ordered_alike_on_every_machine() {
        assertThat(owner().sql("SELECT concat(datlocprovider, ' ', datlocale) FROM pg_database WHERE datname = ?")
                        .param(DATABASE)
                        .query(String.class)
                        .single())
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void the_server_of_a_copied_directory_is_not_taken_for_ours() throws Exception {
        Postmaster original = cluster().server().orElseThrow();
        Path copy = Files.createDirectory(directory.resolve("copy"));
        Files.copy(cluster().directory().resolve("postmaster.pid"), copy.resolve("postmaster.pid"));

        assertThat(new PostgresCluster(copy).server()).isEmpty();
        assertThat(original.isAlive()).isTrue();
        FileTrees.delete(copy);
    }

    @Test
    void a_directory_name_that_a_shell_would_change_is_refused() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PostgresServer.start(directory.resolve("a$b")).close())
                .withMessageContaining("PostgreSQL cannot keep its data in");
    }

    @Test
    void a_file_in_the_place_of_the_directory_is_named() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PostgresServer.start(file).close())
                .withMessageContaining("The data directory " + file + " cannot be used");
    }

    private void restart() {
        server.close();
        server = PostgresServer.start(directory);
    }

    private JdbcClient owner() {
        return client(DATABASE, server.owner());
    }

    private JdbcClient app() {
        return client(DATABASE, server.app());
    }

    private JdbcClient client(String database, Login login) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(database), login.user(), login.password()));
    }

    private static int ask(JdbcClient client) {
        return client.sql("SELECT 1").query(Integer.class).single();
    }

    private static void refused(JdbcClient client, String statement, String reason) {
        assertThatThrownBy(() -> client.sql(statement).update())
                .as(statement)
                .rootCause()
                .hasMessageContaining(reason);
    }

    private static PostgresCluster cluster() {
        return new PostgresCluster(directory.resolve("postgres/cluster"));
    }

    private static Path credentials() {
        return directory.resolve("postgres/credentials.properties");
    }
}
