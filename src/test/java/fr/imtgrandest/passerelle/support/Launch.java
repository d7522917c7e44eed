package fr.imtgrandest.passerelle.support;

import fr.imtgrandest.passerelle.PasserelleApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * How the application with the people of the demo is started as a process of its own.
 *
 * @param name of the file under {@code target/nodes} that keeps what it prints
 * @param configuration beyond what everyone needs, as words of the command line
 */
public record Launch(String name, int port, TestDatabase database, String classPath, List<String> configuration) {

    /** Where the build lays the classes and resources of the program. */
    public static final Path CLASSES = Path.of("target", "classes");

    /** Without the compiler that pays only for what runs for long. */
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    /** On a free port, with the classes of this build. */
    public static Launch of(String name, TestDatabase database) {
        return new Launch(name, freePort(), database, classPathOfTheProgram(), List.of());
    }

    public Launch at(int other) {
        return new Launch(name, other, database, classPath, configuration);
    }

    public Launch with(String... more) {
        return new Launch(name, port, database, classPath, joined(configuration, List.of(more)));
    }

    /** With other classes and resources of the program than those of this build. */
    public Launch withClasses(Path other) {
        return new Launch(name, port, database, withClasses(classPath, other), configuration);
    }

    /** A class path with other classes and resources of the program than those of this build. */
    public static String withClasses(String classPath, Path other) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).endsWith(CLASSES) ? other.toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Copies the classes and resources of this build, to be changed, into a folder that holds nothing else then. */
    public static Path copyOfClasses(Path folder) throws IOException {
        Path copy = folder.toAbsolutePath();
        FileSystemUtils.deleteRecursively(copy);
        FileSystemUtils.copyRecursively(CLASSES, copy);
        return copy;
    }

    /** Begins to start it; it is ready when {@link Node#isReady()} says so. */
    public Node start() throws IOException {
        Path log = Files.createDirectories(Path.of("target", "nodes")).resolve(name + ".log");
        Process process = program(configured())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Node(process, port, log);
    }

    /** What it prints when it is configured wrongly; returns when it has ended. */
    public String refusal() throws IOException {
        Process process = program(configured()).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Gives a command as an operator does, on the database of an application that is tested.
     *
     * @param memory at most for objects, as the JVM takes it, such as {@code 256m}
     */
    public static Outcome command(Environment environment, String memory, List<String> words) throws IOException {
        Process process = beside(environment, memory, classPathOfTheProgram(), PasserelleApplication.class, words)
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.onExit().join().exitValue(), text);
    }

    /** A process that finds the database of an application that is tested where an operator's finds it. */
    public static ProcessBuilder beside(
            Environment environment, String memory, String classPath, Class<?> main, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(
                joined(List.of(java(), QUICK_TO_START, "-Xmx" + memory, "-cp", classPath, main.getName()), words));
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        for (String name : List.of(
                "datasource.url",
                "datasource.username",
                "datasource.password",
                "flyway.url",
                "flyway.user",
                "flyway.password")) {
            builder.environment()
                    .put(
                            "SPRING_" + name.replace('.', '_').toUpperCase(Locale.ROOT),
                            environment.getRequiredProperty("spring." + name));
        }
        return builder;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a command of the program, such as {@code journal verify}; gives its exit code. */
    public int command(String... words) throws IOException {
        return program(List.of(words)).inheritIO().start().onExit().join().exitValue();
    }

    private List<String> configured() {
        return joined(List.of("--server.port=" + port), configuration);
    }

    private ProcessBuilder program(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(List.of(QUICK_TO_START, "-Xmx512m", "-Duser.timezone=UTC"));
        command.addAll(List.of("-cp", classPath, PasserelleApplication.class.getName()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "demo",
                        "MANAGEMENT_SERVER_PORT", "0",
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.appUser(),
                        "SPRING_DATASOURCE_PASSWORD", database.appPassword(),
                        "SPRING_FLYWAY_URL", database.url(),
                        "SPRING_FLYWAY_USER", database.ownerUser(),
                        "SPRING_FLYWAY_PASSWORD", database.ownerPassword()));
        return builder.redirectErrorStream(true);
    }

    /** What the program runs with, without the tests. */
    public static String classPathOfTheProgram() {
        return Arrays.stream(classPathOfTheTests().split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What this process runs with. */
    public static String classPathOfTheTests() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
