package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Runs the programs of PostgreSQL on a cluster, under the account this machine permits. */
record PostgresLauncher(PostgresBinaries binaries, ServerAccount account) {

    private static final int PORTS_TRIED = 3;
    private static final int RECOVERY_SECONDS = 150;
    private static final int LINES_QUOTED = 5;
    private static final String UNFINISHED = "unfinished-";

    /** Makes the cluster beside its place and renames it at the end: a kill on the way leaves nothing half made. */
    void create(PostgresCluster cluster, Login superuser) throws IOException {
        refuseUnsafe(cluster.directory());
        // a new name each time: the initdb of a program killed just now may still be writing under the last one
        Path unfinished = Files.createTempDirectory(cluster.directory().getParent(), UNFINISHED);
        Path data = Files.createDirectory(unfinished.resolve("data"));
        Path password = Files.writeString(unfinished.resolve("password"), superuser.password());
        account.takeOver(unfinished);
        CommandResult result = account.run(initdb(data, superuser, password));
        require(result.succeeded(), "created", cluster, result.output());
        PostgresCluster.includeOwnSettings(data);
        Files.move(data, cluster.directory(), StandardCopyOption.ATOMIC_MOVE);
        for (Path remains : cluster.siblings(UNFINISHED)) {
            FileTrees.delete(remains);
        }
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
            cluster.stop();
            // another program may have taken the port meanwhile
            boolean worthAnotherPort = attempt < PORTS_TRIED && lastLines(log).contains("could not bind");
            require(worthAnotherPort, "started", cluster, result.output() + "\n" + lastLines(log));
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

    private static void require(boolean condition, String participle, PostgresCluster cluster, String output) {
        if (!condition) {
            throw new StartRefused(
                    "The database in " + cluster.directory() + " could not be " + participle + ": " + output,
                    "Remove the cause named above. " + PostgresServer.USE_ANOTHER_SERVER);
        }
    }

    /** The programs of PostgreSQL pass these paths to a shell, within double quotes. */
    private static void refuseUnsafe(Path path) {
        if (path.toString().chars().anyMatch(character -> "\"$`\\\n".indexOf(character) >= 0)) {
            throw new StartRefused(
                    "PostgreSQL cannot keep its data in " + path + ": the name holds a quote, $, ` or \\.",
                    "Choose another directory with passerelle.local.directory.");
        }
    }
}
