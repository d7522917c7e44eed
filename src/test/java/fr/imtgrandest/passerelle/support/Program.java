package fr.imtgrandest.passerelle.support;

import fr.imtgrandest.passerelle.PasserelleApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The program with the people of the demo in a process of its own, for tests that need another configuration. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it on a port and a database; what it prints goes to a file under {@code target}. */
    public static Program start(int port, TestDatabase database, List<String> configuration) throws IOException {
        Process process = builder(port, database, configuration)
                .redirectOutput(new File("target/program-" + port + ".log"))
                .start();
        return new Program(process, port);
    }

    /** What it prints when it is configured wrongly; returns when the program has ended. */
    public static String refusal(TestDatabase database, List<String> configuration) throws IOException {
        Process process = builder(0, database, configuration).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ProcessBuilder builder(int port, TestDatabase database, List<String> configuration) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathWithoutTests(),
                PasserelleApplication.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.appUser(),
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.ownerUser()));
        command.addAll(configuration);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.appPassword());
        builder.environment().put("SPRING_FLYWAY_PASSWORD", database.ownerPassword());
        return builder.redirectErrorStream(true);
    }

    /** What it has printed so far. */
    public String printed() throws IOException {
        return Files.readString(Path.of("target/program-" + port + ".log"));
    }

    /** Waits until it answers. */
    public void awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .failFast("The program ended, see target/program-" + port + ".log", () -> !process.isAlive())
                .until(this::health, answer -> answer.statusCode() == 200);
    }

    private HttpResponse<String> health() {
        return new Visitor(port).get("/actuator/health");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String classPathWithoutTests() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
