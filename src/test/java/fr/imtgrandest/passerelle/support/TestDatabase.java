package fr.imtgrandest.passerelle.support;

import fr.imtgrandest.passerelle.local.FreshPostgres;
import fr.imtgrandest.passerelle.local.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An empty database of the one PostgreSQL server that all tests of a run share. */
public record TestDatabase(String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Makes a database that nobody else uses; the name only helps to recognise it. */
    public static TestDatabase create(String name) {
        PostgresServer server = Server.RUNNING;
        String database = name + "_" + COUNT.incrementAndGet();
        server.ensureDatabase(database);
        return of(server, database);
    }

    /** Makes a database that holds what this one holds; nobody may be connected to this one. */
    public TestDatabase copy() {
        PostgresServer server = Server.RUNNING;
        String original = url.substring(url.lastIndexOf('/') + 1);
        String copy = original + "_copy_" + COUNT.incrementAndGet();
        FreshPostgres.copyDatabase(server, original, copy);
        return of(server, copy);
    }

    /** Reaches it as the owner, who can do what the program cannot. */
    public JdbcClient asOwner() {
        return JdbcClient.create(new DriverManagerDataSource(url, ownerUser, ownerPassword));
    }

    private static TestDatabase of(PostgresServer server, String database) {
        TestDatabase created = new TestDatabase(
                server.url(database),
                server.owner().user(),
                server.owner().password(),
                server.app().user(),
                server.app().password());
        created.commitWithoutWaiting(database);
        return created;
    }

    /** No test pulls the plug of this server, so none needs to wait for the disk at each commit. */
    private void commitWithoutWaiting(String database) {
        asOwner()
                .sql("alter database " + database + " set synchronous_commit = off")
                .update();
    }

    /** Gives the application context of a test class a fresh database, from a {@code @DynamicPropertySource} method. */
    public static void register(DynamicPropertyRegistry registry) {
        create("context").properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** The configuration with which the program runs on it. */
    public Map<String, String> properties() {
        return properties(url, ownerUser, ownerPassword, appUser, appPassword);
    }

    /** The configuration with which the program runs on a database, by its two roles. */
    public static Map<String, String> properties(
            String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", appUser,
                "spring.datasource.password", appPassword,
                "spring.flyway.url", url,
                "spring.flyway.user", ownerUser,
                "spring.flyway.password", ownerPassword);
    }

    /**
     * Gives each application context a fresh database, by {@code @ContextConfiguration(initializers = …)}; test classes
     * of the same configuration share the context, and so the database.
     */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(create("context").properties())
                    .and(TestMail.properties())
                    .applyTo(context);
        }
    }

    /** Started by the first test that needs it, stopped with the test run. */
    private static final class Server {

        static final PostgresServer RUNNING = start();

        private static PostgresServer start() {
            try {
                PostgresServer server = FreshPostgres.start(Path.of("target", "test-postgres"));
                // After all application contexts, which otherwise wait for connections that no longer come.
                SpringApplication.getShutdownHandlers().add(server::close);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
