package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A server of the PostgreSQL that Debian installs, which has the programs for backups that the embedded one lacks. It archives its
 * WAL. Where none is installed, tests are skipped, or fail where REQUIRE_POSTGRESQL is true.
 */
public final class InstalledPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String NEEDED = "pg_verifybackup";
    private static final Credentials ROLES = new Credentials(
            new Login("postgres", "for-tests"),
            new Login("passerelle_owner", "for-tests"),
            new Login("passerelle_app", "for-tests"));

    private final Path programs;
    private final ServerAccount account;
    private final Path directory;
    private final int port;

    private InstalledPostgres(Path programs, ServerAccount account, Path directory, int port) {
        this.programs = programs;
        this.account = account;
        this.directory = directory;
        this.port = port;
    }

    /** Starts a new one, or skips the test class. */
    public static InstalledPostgres start(int port) throws IOException {
        Optional<Path> programs = programs();
        if (programs.isEmpty() && Boolean.parseBoolean(System.getenv("REQUIRE_POSTGRESQL"))) {
            throw new IllegalStateException("REQUIRE_POSTGRESQL is true, but " + VERSIONS + " has no " + NEEDED);
        }
        Assumptions.assumeTrue(
                programs.isPresent(), "Tests of backups are skipped: no PostgreSQL with its programs on this machine");
        // Not under target: another account must reach it.
        Path directory = Files.createTempDirectory("passerelle-installed-");
        InstalledPostgres server = new InstalledPostgres(programs.orElseThrow(), account(), directory, port);
        server.create();
        return server;
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/" + NEEDED)))
                    .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"));
        }
    }

    /** One that may read the sources and the classes, wherever they lie. */
    private static ServerAccount account() {
        String classes =
                InstalledPostgres.class.getResource("InstalledPostgres.class").getPath();
        String library = location(JdbcClient.class);
        return ServerAccount.candidates().stream()
                .filter(account -> account.run(List.of("test", "-r", classes, "-a", "-r", library))
                        .succeeded())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No account of this machine can run PostgreSQL here"));
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private void create() throws IOException {
        for (String part : List.of("base", "wal", "socket")) {
            Files.createDirectory(directory.resolve(part));
        }
        Path password = Files.writeString(
                directory.resolve("password"), ROLES.superuser().password());
        account.takeOver(directory);
        run(
                "initdb",
                "--pgdata=" + data(),
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.writeString(
                data().resolve("postgresql.auto.conf"), """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = '%s'
                archive_mode = on
                archive_library = 'basic_archive'
                basic_archive.archive_directory = '%s'
                archive_timeout = 5min
                """.formatted(port, directory.resolve("socket"), archive()));
        run(
                "pg_ctl",
                "start",
                "-D",
                data().toString(),
                "-l",
                directory.resolve("log").toString(),
                "-w",
                "-s");
    }

    /** Makes the roles of the program and a database of them. */
    public TestDatabase database(String name) {
        DatabaseRoles roles = new DatabaseRoles(url(""), ROLES);
        roles.ensureRoles();
        roles.ensureDatabase(name);
        return new TestDatabase(
                url(name),
                ROLES.owner().user(),
                ROLES.owner().password(),
                ROLES.app().user(),
                ROLES.app().password());
    }

    /** Reaches a database as the superuser. */
    public JdbcClient asSuperuser(String database) {
        return JdbcClient.create(new DriverManagerDataSource(
                url(database), ROLES.superuser().user(), ROLES.superuser().password()));
    }

    public Path backups() {
        return directory.resolve("base");
    }

    public Path archive() {
        return directory.resolve("wal");
    }

    public Path scratch() {
        return directory;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Runs a program of PostgreSQL and waits until it has ended.
     *
     * @throws IllegalStateException if it failed
     */
    public void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Outcome outcome = run(List.of(), command);
        if (outcome.status() != 0) {
            throw new IllegalStateException(program + ": " + outcome.text());
        }
    }

    /**
     * Runs any command under the account of the server, which signs in to it as superuser.
     *
     * @param environment each as {@code NAME=value}
     */
    public Outcome run(List<String> environment, List<String> command) {
        List<String> words = new ArrayList<>(List.of(
                "env",
                "PGHOST=127.0.0.1",
                "PGPORT=" + port,
                "PGUSER=" + ROLES.superuser().user(),
                "PGPASSWORD=" + ROLES.superuser().password()));
        words.addAll(environment);
        words.addAll(command);
        CommandResult result = account.run(words);
        return new Outcome(result.exitCode(), result.output());
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "-D", data().toString(), "-m", "immediate", "-s");
        FileTrees.delete(directory);
    }
}
