package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program is built for Java 17; installations may run it on a newer one. */
class NewerJdkTests {

    private static final Path JDKS = Path.of("/usr/lib/jvm");

    /** Well formed and of no known password; without an administrator the program would not start. */
    private static final String PASSWORD_HASH = "{bcrypt}$2a$04$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    private record Jdk(Path home, Runtime.Version version) {

        static Optional<Jdk> in(Path home) {
            Path release = home.resolve("release");
            if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            try (BufferedReader reader = Files.newBufferedReader(release)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return version.matches("[0-9.]+")
                    ? Optional.of(new Jdk(home, Runtime.Version.parse(version)))
                    : Optional.empty();
        }
    }

    @Test
    @Timeout(300)
    void the_program_starts_on_the_newest_jdk_of_this_machine() throws IOException {
        Optional<Jdk> newest = newestJdk();
        assumeTrue(newest.isPresent(), "No JDK newer than this one in " + JDKS);

        Process program = start(newest.orElseThrow());
        try (BufferedReader output = program.inputReader()) {
            List<String> untilStarted = output.lines()
                    .takeWhile(line -> !line.contains("Started PasserelleApplication"))
                    .toList();

            assertThat(program.isAlive())
                    .as(() -> String.join("\n", untilStarted))
                    .isTrue();
        } finally {
            program.destroy();
            program.onExit().join();
        }
    }

    private static Process start(Jdk jdk) throws IOException {
        TestDatabase database = TestDatabase.create("jdk");
        ProcessBuilder builder = new ProcessBuilder(
                jdk.home().resolve("bin/java").toString(),
                "-cp",
                Launch.classPathOfTheProgram(),
                PasserelleApplication.class.getName(),
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.appUser(),
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.ownerUser(),
                "--passerelle.administrator.login=admin",
                "--passerelle.administrator.password-hash=" + PASSWORD_HASH);
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.appPassword());
        builder.environment().put("SPRING_FLYWAY_PASSWORD", database.ownerPassword());
        return builder.redirectErrorStream(true).start();
    }

    private static Optional<Jdk> newestJdk() throws IOException {
        if (!Files.isDirectory(JDKS)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(JDKS)) {
            return homes.flatMap(home -> Jdk.in(home).stream())
                    .filter(jdk -> jdk.version().feature() > Runtime.version().feature())
                    .max(Comparator.comparing(Jdk::version));
        }
    }
}
