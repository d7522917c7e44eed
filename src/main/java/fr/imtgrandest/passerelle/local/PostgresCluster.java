package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the database, and the server process that may work on them. */
record PostgresCluster(Path directory) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final String OWN_SETTINGS = "passerelle.conf";

    boolean exists() {
        return Files.isDirectory(directory);
    }

    /** A file or directory beside the cluster. */
    Path sibling(String name) {
        return directory.resolveSibling(name);
    }

    List<Path> siblings(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    /** Refuses data that another major version of PostgreSQL wrote: it cannot read them. */
    void requireMajor(String major) throws IOException {
        String found = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!found.equals(major)) {
            throw new StartRefused(
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

    /** Ends the server that outlived a killed program, and removes what would keep a new one from starting. */
    void endOrphan() throws IOException {
        Optional<Postmaster> orphan = server();
        if (orphan.isPresent()) {
            orphan.get().stop();
            LOG.info("Ended the PostgreSQL server that a killed program left behind");
        }
        // PostgreSQL starts neither beside an empty file nor beside one with the id of any living process
        boolean knownDead = pid().map(pid -> ProcessHandle.of(pid).isEmpty()).orElse(false);
        if (!knownDead) {
            Files.deleteIfExists(pidFile());
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
