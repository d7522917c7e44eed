package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process that is the server of one cluster as long as {@link #isAlive()} says so. */
record Postmaster(long pid, Path cluster) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int POLL_MILLIS = 20;
    private static final Path PROC = Path.of("/proc");

    /** Ends the server, at first cleanly, then at once: in both cases every committed row is kept. */
    void stop() {
        if (!endedAfter("INT") && !endedAfter("QUIT")) {
            throw new StartRefused(
                    "The PostgreSQL process " + pid + " of " + cluster + " does not end.", "End it by hand.");
        }
    }

    private boolean endedAfter(String signal) {
        // Java can send neither signal, and the kill of the shell is there where the program of that name is not
        CommandResult sent = CommandResult.of(List.of("sh", "-c", "kill -s " + signal + " " + pid));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isAlive() && sent.succeeded() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !isAlive();
    }

    /** False as well when another program got the id of a server that is gone. */
    boolean isAlive() {
        List<String> words = commandLine();
        if (words.isEmpty() || !words.get(0).endsWith("/postgres")) {
            return false;
        }
        try {
            return Files.isSameFile(cluster, servedDirectory(words));
        } catch (IOException e) {
            return false;
        }
    }

    /** Empty for a process that is gone or only waits to be buried. */
    private List<String> commandLine() {
        if (!Files.isDirectory(PROC)) {
            return ProcessHandle.of(pid)
                    .map(ProcessHandle::info)
                    .map(Postmaster::words)
                    .orElse(List.of());
        }
        try {
            byte[] line = Files.readAllBytes(PROC.resolve(pid + "/cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> words(ProcessHandle.Info info) {
        return Stream.concat(info.command().stream(), info.arguments().stream().flatMap(Stream::of))
                .toList();
    }

    /** Its working directory, true even after a rename; where that is hidden from this account, its option -D. */
    private Path servedDirectory(List<String> words) {
        try {
            return PROC.resolve(pid + "/cwd").toRealPath();
        } catch (IOException e) {
            int option = words.indexOf("-D");
            return Path.of(option >= 0 && option + 1 < words.size() ? words.get(option + 1) : "");
        }
    }
}
