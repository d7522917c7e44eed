package fr.imtgrandest.passerelle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** The whole application as a process of its own, on a database that it may share with others; see {@link Launch}. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path log;

    Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    public int port() {
        return port;
    }

    /**
     * Whether it can serve people.
     *
     * @throws IllegalStateException if it has ended instead
     */
    public boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The node ended with " + process.exitValue() + ", see " + log);
        }
        try {
            return new Visitor(port).get("/readyz").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Waits until it can. */
    public void awaitReady() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::isReady);
    }

    /** What was printed under its name so far. */
    public String printed() throws IOException {
        return Files.readString(log);
    }

    /** As {@code kill -9} does: nothing is closed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end; gives the exit code once it has. */
    public CompletableFuture<Integer> askToEnd() {
        process.destroy();
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks it to end and waits until it has; gives the exit code. */
    public int stop() {
        return askToEnd().join();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
