package fr.imtgrandest.passerelle.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server that counts what it does, durable as in production; the databases on it know nothing of each other. */
public final class BenchServer implements AutoCloseable {

    /** Nothing but what the databases ask for is to be written while one of them is measured. */
    private static final String SETTINGS = """
            shared_preload_libraries = 'pg_stat_statements'
            pg_stat_statements.max = 20000
            shared_buffers = '1GB'
            max_wal_size = '8GB'
            checkpoint_timeout = '1h'
            autovacuum_naptime = '5min'
            """;

    private final PostgresServer server;
    private final Path postmaster;

    private BenchServer(PostgresServer server, Path postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    public static BenchServer start(Path directory) {
        try {
            FreshPostgres.start(directory).close();
            Path cluster = directory.toRealPath().resolve("postgres/cluster");
            Files.writeString(cluster.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
            BenchServer started = new BenchServer(PostgresServer.start(directory), cluster.resolve("postmaster.pid"));
            // After all application contexts, which otherwise wait for connections that no longer come.
            SpringApplication.getShutdownHandlers().add(started::close);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BenchDatabase database(String name) {
        server.ensureDatabase(name);
        Login superuser = server.superuser();
        JdbcClient counters =
                JdbcClient.create(new DriverManagerDataSource(server.url(name), superuser.user(), superuser.password()));
        counters.sql("create extension if not exists pg_stat_statements").update();
        return new BenchDatabase(
                name,
                server.url(name),
                server.owner().user(),
                server.owner().password(),
                server.app().user(),
                server.app().password(),
                counters);
    }

    /** Processor time of all processes of the server since it started, in milliseconds. */
    public double cpuMillis() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            String first = Files.readAllLines(postmaster).get(0).strip();
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .mapToDouble(process -> millis(process, first))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the first process with the children that have ended, or of one of its children; 0 for all others. */
    private static double millis(Path process, String first) {
        try {
            ProcessorTime time = ProcessorTime.read(process);
            if (process.getFileName().toString().equals(first)) {
                return time.ownMillis() + time.endedChildrenMillis();
            }
            return time.parent().equals(first) ? time.ownMillis() : 0;
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
