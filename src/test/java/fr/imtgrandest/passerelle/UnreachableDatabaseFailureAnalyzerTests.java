package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator reads where the database is away, or does not let the program in. */
@ExtendWith(OutputCaptureExtension.class)
class UnreachableDatabaseFailureAnalyzerTests {

    private static final TestDatabase DATABASE = TestDatabase.create("unreachable");

    @Test
    void a_server_that_does_not_answer(CapturedOutput output) {
        String nobody = "jdbc:postgresql://127.0.0.1:" + Launch.freePort() + "/passerelle";

        assertRefused(output, Map.of("spring.flyway.url", nobody), "refused", "Start PostgreSQL");
    }

    @Test
    void a_database_that_is_not_there(CapturedOutput output) {
        assertRefused(
                output, Map.of("spring.flyway.url", DATABASE.url() + "_gone"), "_gone\" does not exist", "Create");
    }

    @Test
    void a_wrong_password_of_the_owner(CapturedOutput output) {
        assertRefused(
                output,
                Map.of("spring.flyway.password", "wrong"),
                "password authentication failed for user \"" + DATABASE.ownerUser(),
                "Correct the password");
    }

    @Test
    void a_wrong_password_of_the_program(CapturedOutput output) {
        assertRefused(
                output,
                Map.of("spring.datasource.password", "wrong", "spring.flyway.enabled", "false"),
                "password authentication failed for user \"" + DATABASE.appUser(),
                "Correct the password");
    }

    private static void assertRefused(CapturedOutput output, Map<String, String> amiss, String why, String action) {
        Map<String, String> properties = new HashMap<>(DATABASE.properties());
        properties.putAll(amiss);
        String[] options = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);

        assertThatThrownBy(() -> new SpringApplicationBuilder(OnlyADatabase.class)
                        .web(WebApplicationType.NONE)
                        .run(options))
                .isInstanceOf(RuntimeException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "The database cannot be used: ", why, action)
                .doesNotContain("\tat ");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class OnlyADatabase {

        @Bean
        InitializingBean firstQuestion(DataSource database) {
            return () -> database.getConnection().close();
        }
    }
}
