package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server of the distribution on data of its own, that waits for the disk at each commit and is made to be hurt. */
final class Debian implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "passerelle_owner";
    private static final String APP = "passerelle_app";
    private static final String SECRET = "faults";

    private final Path binaries;
    private final Path data;
    private final Path log;
    private final int port = Launch.freePort();

    private Debian(Path binaries, Path home) {
        this.binaries = binaries;
        this.data = home.resolve("data");
        this.log = home.resolve("server.log");
    }

    /** A new server with an empty database. */
    static Debian start(String name) throws IOException {
        Path home = Path.of("target", "faults", "postgres-" + name).toAbsolutePath();
        run(List.of("rm", "-rf", home.toString()));
        Files.createDirectories(home);
        Debian server = new Debian(newest(), home);
        if (isRoot()) {
            run(List.of("chown", "postgres", home.toString()));
        }
        server.asServer("initdb", "-D", server.data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        server.configure();
        server.startAgain();
        server.makeDatabase();
        return server;
    }

    private static Path newest() throws IOException {
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                    .max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        }
    }

    private void configure() throws IOException {
        Path own = Files.createTempFile("passerelle", ".conf");
        Files.writeString(own, """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                """.formatted(port), StandardOpenOption.TRUNCATE_EXISTING);
        run(List.of("sh", "-c", "cat " + own + " >> " + data.resolve("postgresql.conf")));
        Files.delete(own);
    }

    private void makeDatabase() {
        JdbcClient server = client(url("postgres"), "postgres");
        for (String role : List.of(OWNER, APP)) {
            server.sql("create role " + role + " login password '" + SECRET + "'").update();
        }
        server.sql("create database passerelle owner " + OWNER).update();
    }

    String version() throws IOException {
        return capture(List.of(binaries.resolve("postgres").toString(), "--version"));
    }

    int port() {
        return port;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The database as the application reaches it. */
    TestDatabase database() {
        return through(port);
    }

    /** The same, through something in between that listens on a port. */
    TestDatabase through(int other) {
        return new TestDatabase(
                "jdbc:postgresql://127.0.0.1:" + other + "/passerelle", OWNER, SECRET, APP, SECRET);
    }

    /** Who may look at everything, for the check. */
    JdbcClient owner() {
        return client(url("passerelle"), OWNER);
    }

    private static JdbcClient client(String url, String user) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, SECRET));
    }

    void startAgain() throws IOException {
        asServer("pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "120");
    }

    /** As when the machine is switched off: the server ends at once, its clients hear nothing of it. */
    void stopAtOnce() throws IOException {
        asServer("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w");
    }

    /**
     * Kills the process that serves one connection of the application, one that works if there is one; the server then ends all
     * others and recovers.
     */
    long killBackend() throws IOException {
        long pid = client(url("postgres"), "postgres")
                .sql("select pid from pg_stat_activity where usename = '" + APP
                        + "' order by case state when 'active' then 0 when 'idle in transaction' then 1 else 2 end, random()"
                        + " limit 1")
                .query(Long.class)
                .single();
        run(List.of("sh", "-c", "kill -9 " + pid));
        return pid;
    }

    /** Whether it takes connections. */
    boolean answers() {
        try {
            return client(url("postgres"), "postgres").sql("select 1").query(Integer.class).single() == 1;
        } catch (RuntimeException down) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        asServer("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    }

    private void asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return Optional.ofNullable(System.getProperty("user.name")).orElse("").equals("root");
    }

    private static void run(List<String> command) throws IOException {
        capture(command);
    }

    private static String capture(List<String> command) throws IOException {
        Path output = Files.createTempFile("faults", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.onExit().join().exitValue();
        String said = Files.readString(output).strip();
        Files.delete(output);
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + ": " + said);
        }
        return said;
    }
}
