package fr.imtgrandest.passerelle.journey;

import com.zaxxer.hikari.HikariDataSource;
import fr.imtgrandest.passerelle.local.BenchDatabase;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A program with its database, and how its engine is reached. */
final class HttpSubject implements AutoCloseable {

    /** What a bare program has nothing to do with, and would be configured by Spring Boot only because it is there. */
    private static final String NOT_BARE = ".*/[^/]*(spring-security|spring-session|spring-modulith|flyway|webapp|thymeleaf"
            + "|actuator|prometheus|starter-(mail|oauth2|security|test)|mail|playwright|junit|mockito)[^/]*\\.jar";

    private final String name;
    private final BenchDatabase database;
    private final BenchProcess process;
    private final HikariDataSource ownersPool;
    private final boolean ours;

    private HttpSubject(String name, BenchDatabase database, BenchProcess process, boolean ours) {
        this.name = name;
        this.database = database;
        this.process = process;
        this.ownersPool = database.ownersPool(4);
        this.ours = ours;
    }

    static HttpSubject passerelle(BenchDatabase database) throws IOException {
        List<String> arguments = database.properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.toList());
        arguments.addAll(List.of("--spring.profiles.active=demo", "--management.server.port=0"));
        return new HttpSubject(
                "Passerelle",
                database,
                BenchProcess.start(
                        "passerelle",
                        Launch.classPathOfTheProgram(),
                        fr.imtgrandest.passerelle.PasserelleApplication.class.getName(),
                        "/readyz",
                        arguments),
                true);
    }

    static HttpSubject bare(String name, BenchDatabase database, Path recording) throws IOException {
        return new HttpSubject(
                name,
                database,
                BenchProcess.start(
                        database.name(),
                        bareClassPath(),
                        BareRest.class.getName(),
                        "/engine-rest/version",
                        List.of(
                                "--spring.config.name=bare",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.ownerUser(),
                                "--spring.datasource.password=" + database.ownerPassword(),
                                "--camunda.bpm.deployment-resource-pattern=" + BareRest.MODELS,
                                "--bench.recording=" + recording)),
                false);
    }

    /** The models and the beans of the benchmark, Spring Boot and the engine; the REST interface, which the tests do not have. */
    private static String bareClassPath() throws IOException {
        return Arrays.stream(Launch.withClasses(Launch.classPathOfTheTests(), withoutServices())
                                .split(File.pathSeparator))
                        .filter(entry -> !entry.matches(NOT_BARE))
                        .collect(Collectors.joining(File.pathSeparator))
                + File.pathSeparator
                + System.getProperty("bench.rest");
    }

    /** Our classes and models but for the names of service providers, which speak of the web applications. */
    private static Path withoutServices() throws IOException {
        Path classes = Launch.copyOfClasses(Path.of("target", "bench-http", "classes"));
        FileSystemUtils.deleteRecursively(classes.resolve("META-INF/services"));
        return classes;
    }

    String name() {
        return name;
    }

    BenchDatabase database() {
        return database;
    }

    double cpuMillis() {
        return process.cpuMillis();
    }

    String api() {
        return ours ? Cast.API : "/engine-rest";
    }

    /** Whether the program gives the cases their references itself. */
    boolean ownKeys() {
        return ours;
    }

    /** Opens a browser for a person, who signs in where that is asked for. */
    Function<String, Visitor> browser() {
        Cast cast = new Cast(process.port());
        return login -> ours ? cast.signIn(login) : cast.anonymous();
    }

    /** Asked of the database, the same of each program, and never by those who are measured. */
    boolean isOver(String reference) {
        return count("select count(*) from " + (ours ? "engine." : "")
                        + "act_hi_procinst where business_key_ = '" + reference + "' and end_time_ is null")
                == 0;
    }

    private int count(String sql) {
        return JdbcClient.create(ownersPool).sql(sql).query(Integer.class).single();
    }

    /** How many cases have not become agreements in force, or never ended. */
    int unfinished() {
        return ours
                ? count("select count(*) from app.agreement_case where legal_status <> 'ACTIVE'")
                : count("select count(*) from act_hi_procinst where end_time_ is null");
    }

    @Override
    public void close() {
        ownersPool.close();
        process.close();
    }
}
