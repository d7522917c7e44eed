package fr.imtgrandest.passerelle.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedPostgresConfigurationTests {

    @TempDir
    private static Path directory;

    private final ApplicationContextRunner demo = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withUserConfiguration(Demo.class)
            .withPropertyValues(
                    "spring.profiles.active=demo",
                    "passerelle.local.directory=" + directory,
                    "spring.flyway.locations=classpath:no/migrations",
                    "spring.flyway.fail-on-missing-locations=false",
                    "spring.datasource.hikari.maximum-pool-size=2");

    @Test
    void the_program_runs_with_one_role_and_flyway_with_the_other() {
        demo.run(context -> {
            DataSource program = context.getBean(DataSource.class);
            DataSource migrations =
                    context.getBean(Flyway.class).getConfiguration().getDataSource();

            assertThat(ask(program, "SELECT current_user")).isEqualTo("passerelle_app");
            assertThat(ask(migrations, "SELECT current_user")).isEqualTo("passerelle_owner");
            assertThat(ask(program, "SELECT current_database()")).isEqualTo("passerelle");
            assertThat(program).hasFieldOrPropertyWithValue("maximumPoolSize", 2);
        });
    }

    @Test
    void the_server_outlives_the_connection_pool_and_ends_with_the_program() throws Exception {
        demo.run(context -> {
            assertThat(ask(context.getBean(DataSource.class), "SELECT current_user"))
                    .isEqualTo("passerelle_app");
            assertThat(context.getBeanFactory().getDependentBeans("programConnection"))
                    .contains("dataSource");
            assertThat(context.getBeanFactory().getDependentBeans("postgresServer"))
                    .contains("programConnection", "ownerConnection");
        });

        PostgresCluster cluster = new PostgresCluster(directory.resolve("postgres/cluster"));
        assertThat(cluster.exists()).isTrue();
        assertThat(cluster.server()).isEmpty();
    }

    @Test
    void a_configured_database_or_another_profile_leaves_the_server_out() {
        demo.withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/other", "spring.flyway.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(PostgresServer.class));
        demo.withPropertyValues("spring.profiles.active=other")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Failed to determine a suitable driver class"));
    }

    @Test
    void a_refused_start_prints_what_helps_and_no_stack_trace(CapturedOutput output) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new SpringApplicationBuilder(Demo.class)
                        .profiles("demo")
                        .web(WebApplicationType.NONE)
                        .run("--passerelle.local.directory=" + file))
                .isInstanceOf(RuntimeException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "The data directory " + file + " cannot be used")
                .contains("or choose another directory with passerelle.local.directory")
                .doesNotContain("\tat ");
    }

    private static String ask(DataSource database, String question) {
        return JdbcClient.create(database).sql(question).query(String.class).single();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LocalProperties.class)
    @Import(EmbeddedPostgresConfiguration.class)
    static class Demo {}
}
