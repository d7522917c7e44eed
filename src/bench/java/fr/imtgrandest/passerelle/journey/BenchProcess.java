package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.local.ProcessorTime;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A program that is measured, as a process of its own; all of them have the same memory. */
final class BenchProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private BenchProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until a path of it is there; what it prints goes to a file under {@code target}. */
    static BenchProcess start(String name, String classPath, String program, String path, List<String> arguments)
            throws IOException {
        int port = Launch.freePort();
        Path logs = Files.createDirectories(Path.of("target", "bench-http"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=UTC"));
        if (Boolean.getBoolean("bench.jfr")) {
            command.add("-XX:FlightRecorderOptions=stackdepth=256");
            command.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + logs.resolve(name + ".jfr"));
        }
        command.addAll(List.of("-cp", classPath, program, "--server.port=" + port));
        command.addAll(arguments);
        BenchProcess started = new BenchProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(logs.resolve(name + ".log").toFile())
                        .start(),
                port);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> started.answers(path));
        return started;
    }

    private boolean answers(String path) {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended with " + process.exitValue() + ", see target/bench-http");
        }
        try {
            return new Visitor(port).get(path).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Processor time since it started, in milliseconds. */
    double cpuMillis() {
        try {
            return ProcessorTime.of(process.pid()).ownMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
