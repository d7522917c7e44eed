package fr.imtgrandest.passerelle.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a program ended, and what it printed. */
record CommandResult(int exitCode, String output) {

    private static final int NOT_STARTED = 127;
    private static final int TOO_SLOW = 124;
    private static final int SECONDS_ALLOWED = 180;

    /** Runs a program to its end; one that is missing or does not end in time is a failed result, not an exception. */
    static CommandResult of(List<String> command) {
        try {
            Path output = Files.createTempFile("passerelle-", ".out");
            try {
                return run(command, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new CommandResult(NOT_STARTED, String.valueOf(e.getMessage()));
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    private static CommandResult run(List<String> command, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // the account of the server may not be allowed to see the directory this program was started in
        builder.directory(new File("/"));
        // variables such as PGDATA or PGOPTIONS, set for a client, would change what the server does
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(SECONDS_ALLOWED, TimeUnit.SECONDS)) {
                return new CommandResult(process.exitValue(), read(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return new CommandResult(TOO_SLOW, "no end within " + SECONDS_ALLOWED + " s; " + read(output));
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    }
}
