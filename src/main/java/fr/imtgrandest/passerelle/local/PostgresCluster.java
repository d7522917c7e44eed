package fr.imtgrandest.passerelle.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The files of the database, and the server process that may work on them. */
record PostgresCluster(Path directory) {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final String OWN_SETTINGS = "passerelle.conf";

    boolean exists() {
        return Files.isDirectory(directory);
    }

    /** A file or directory beside the cluster. */
    Path sibling(String name) {
        return directory.resolveSibling(name);
    }

    /** Refuses data that another major version of PostgreSQL wrote: it cannot read them. */
    void requireMajor(String major) throws IOException {
        String found = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!found.equals(major)) {
            throw new EmbeddedPostgresException(
                    "The data in " + directory + " were written by PostgreSQL " + found
                            + ", and this Passerelle brings PostgreSQL " + major + ".",
                    "Start the earlier Passerelle on them, or move them with the dump and restore of PostgreSQL,"
                            + " or choose another directory with passerelle.local.directory.");
        }
    }

    static void includeOwnSettings(Path directory) throws IOException {
        Files.writeString(
                directory.resolve("postgresql.conf"), "include '" + OWN_SETTINGS + "'\n", StandardOpenOption.APPEND);
    }

    void configure(int port) throws IOException {
        Files.writeString(directory.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(directory.resolve(OWN_SETTINGS), """
                # written by Passerelle at each start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 200
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                """.formatted(port));
    }

    /** An empty log; that of the start before is kept beside it. */
    Path freshLog() throws IOException {
        Path log = sibling("server.log");
        if (Files.exists(log)) {
            Files.move(log, sibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(
                log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Ends the server that outlived a killed program, and removes the trace of one whose id another process has now. */
    void endOrphan() throws IOException {
        stop();
        Optional<Long> pid = pid();
        if (pid.isPresent() && ProcessHandle.of(pid.get()).isPresent()) {
            // PostgreSQL takes any process with this id for its server, and would not start beside it
            Files.delete(pidFile());
        }
    }

    void stop() throws IOException {
        server().ifPresent(Postmaster::stop);
    }

    Optional<Postmaster> server() throws IOException {
        return pid().map(pid -> new Postmaster(pid, directory)).filter(Postmaster::isAlive);
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .map(Long::valueOf);
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }
}
