package fr.imtgrandest.passerelle.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each test takes the directory over from the account of another one; what this machine does not permit is skipped. */
class ServerAccountTests {

    private static final ServerAccount UNABLE =
            new ServerAccount("an account that can nothing", List.of("false"), 1, 1);

    @TempDir
    private static Path directory;

    @Test
    void root_can_run_the_server_in_a_user_namespace() throws Exception {
        assumeRoot();
        assumeTrue(CommandResult.of(List.of("unshare", "-U", "true")).succeeded(), "user namespaces are forbidden");

        assertUsable(ServerAccount.userNamespace(), "rwx------");
    }

    @Test
    void root_can_run_the_server_under_an_ordinary_account_where_namespaces_are_forbidden() throws Exception {
        assumeRoot();

        assertUsable(ServerAccount.unprivileged("nobody").orElseThrow(), "rwxr-xr-x");
    }

    @Test
    void an_ordinary_account_is_led_past_a_closed_parent_directory() throws Exception {
        assumeRoot();

        assertUsable(ServerAccount.unprivileged("nobody").orElseThrow().with("dac_read_search"), "rwx------");
    }

    @Test
    void an_ordinary_account_is_led_past_it_with_what_a_default_container_leaves_too() throws Exception {
        assumeRoot();

        assertUsable(ServerAccount.unprivileged("nobody").orElseThrow().with("dac_override"), "rwx------");
    }

    @Test
    void an_ordinary_user_runs_the_server_directly() throws Exception {
        assumeRoot();
        ServerAccount nobody = ServerAccount.unprivileged("nobody").orElseThrow();
        Path own = Files.createDirectory(directory.resolve("of-nobody"));
        nobody.takeOver(own);

        // the capability lets that program read the class path wherever it lies
        List<String> prefix = nobody.with("dac_read_search").prefix();
        try (ServerChild child = ServerChild.on(own, prefix)) {
            assertThat(child.nextRow()).isEqualTo(1);
            child.kill();
        }

        assertThat(Files.getAttribute(own.resolve("postgres/credentials.properties"), "unix:uid"))
                .isEqualTo(nobody.uid());
        try (PostgresServer server = PostgresServer.start(own)) {
            assertThat(ServerChild.rowsIn(server)).startsWith(1);
        }
    }

    @Test
    void what_cannot_run_the_programs_is_passed_over() throws Exception {
        assumeRoot();
        Path closed = Files.createDirectories(directory.resolve("closed/postgres"));
        close(directory.resolve("closed"));
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(closed);
        ServerAccount nobody = ServerAccount.unprivileged("nobody").orElseThrow();
        ServerAccount led = nobody.with("dac_override");

        assertThat(ServerAccount.firstAble(List.of(UNABLE, nobody, led), binaries))
                .isEqualTo(led);
    }

    @Test
    void where_nothing_works_one_sentence_says_how_to_use_another_server() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PostgresServer.start(directory.resolve("none"), List.of(UNABLE))
                        .close())
                .withMessageContaining("The embedded PostgreSQL cannot be run here")
                .withMessageContaining("an account that can nothing")
                .satisfies(refusal -> assertThat(refusal.action())
                        .contains("spring.datasource.url", "passerelle_app", "spring.flyway.url", "passerelle_owner"));
    }

    @Test
    void root_never_runs_the_server_itself() {
        assumeRoot();

        assertThat(ServerAccount.candidates())
                .isNotEmpty()
                .noneMatch(account -> account.prefix().isEmpty());
        assertThat(ServerAccount.unprivileged("no-such-account")).isEmpty();
    }

    /** Starts the server on data that other accounts wrote before, and adds a row to them. */
    private static void assertUsable(ServerAccount account, String parentMode) throws IOException {
        Path parent = Files.createDirectories(directory.resolve("shared"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString(parentMode));
        try (PostgresServer server = PostgresServer.start(parent.resolve("data"), List.of(account))) {
            server.ensureDatabase("trial");
            JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                    server.url("trial"), server.owner().user(), server.owner().password()));
            owner.sql("CREATE TABLE IF NOT EXISTS visit (number int)").update();
            long before = visits(owner);

            assertThat(owner.sql("INSERT INTO visit VALUES (1)").update()).isEqualTo(1);

            assertThat(visits(owner)).isEqualTo(before + 1).isEqualTo(++expectedVisits);
        }
    }

    private static long expectedVisits;

    private static long visits(JdbcClient client) {
        return client.sql("SELECT count(*) FROM visit").query(Long.class).single();
    }

    private static void close(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }

    private static void assumeRoot() {
        assumeTrue(ServerAccount.own().uid() == 0, "only root changes accounts");
    }
}
