package fr.imtgrandest.passerelle.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Runs the programs of PostgreSQL on a cluster, under the account this machine permits. */
record PostgresLauncher(PostgresBinaries binaries, ServerAccount account) {

    private static final int PORTS_TRIED = 3;
    private static final int RECOVERY_SECONDS = 120;
    private static final int LINES_QUOTED = 5;

    /** Makes the cluster beside its place and renames it at the end: a kill on the way leaves nothing half made. */
    void create(PostgresCluster cluster, Login superuser) throws IOException {
        Path unfinished = cluster.sibling("cluster.new");
        Path password = cluster.sibling("initdb-password");
        refuseUnsafe(unfinished);
        FileTrees.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(PostgresCluster.OWNER_ONLY));
        account.takeOver(unfinished);
        try {
            Files.deleteIfExists(password);
            Files.createFile(password, PosixFilePermissions.asFileAttribute(PostgresCluster.OWNER_ONLY));
            Files.writeString(password, superuser.password());
            account.takeOver(password);
            require(account.run(initdb(unfinished, superuser, password)), "created", unfinished);
        } finally {
            Files.deleteIfExists(password);
        }
        PostgresCluster.includeOwnSettings(unfinished);
        Files.move(unfinished, cluster.directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path target, Login superuser, Path password) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + target,
                "--username=" + superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + binaries.libraryLocale(),
                // the order of texts must not change with the C library of the machine
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    /** Starts the server in a session of its own, so that Ctrl-C reaches the program only, and tells its port. */
    int start(PostgresCluster cluster) throws IOException {
        refuseUnsafe(cluster.directory());
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            cluster.configure(port);
            Path log = cluster.freshLog();
            account.takeOver(log);
            account.takeOver(cluster.directory());
            CommandResult result = account.run(pgCtlStart(cluster, log));
            if (result.succeeded()) {
                return port;
            }
            // another program may have taken the port meanwhile
            if (attempt == PORTS_TRIED || !lastLines(log).contains("could not bind")) {
                require(new CommandResult(result.exitCode(), lastLines(log)), "started", cluster.directory());
            }
        }
    }

    private List<String> pgCtlStart(PostgresCluster cluster, Path log) {
        String seconds = Integer.toString(RECOVERY_SECONDS);
        String directory = cluster.directory().toString();
        return List.of(binaries.program("pg_ctl"), "start", "-D", directory, "-l", log.toString(), "-w", "-t", seconds);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_QUOTED), lines.size()));
    }

    private static void require(CommandResult result, String participle, Path cluster) {
        if (!result.succeeded()) {
            throw new EmbeddedPostgresException(
                    "The embedded PostgreSQL of " + cluster + " could not be " + participle + ": " + result.output(),
                    "Remove the cause named above. " + EmbeddedPostgresException.USE_ANOTHER_SERVER);
        }
    }

    /** The programs of PostgreSQL pass these paths to a shell, within double quotes. */
    private static void refuseUnsafe(Path path) {
        if (path.toString().chars().anyMatch(character -> "\"$`\\\n".indexOf(character) >= 0)) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL cannot keep its data in " + path + ": the name holds a quote, $, ` or \\.",
                    "Choose another directory with passerelle.local.directory.");
        }
    }
}
