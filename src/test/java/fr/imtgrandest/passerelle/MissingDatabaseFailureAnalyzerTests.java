package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

@ExtendWith(OutputCaptureExtension.class)
class MissingDatabaseFailureAnalyzerTests {

    @Test
    void without_a_database_the_packaged_program_says_so_in_one_line(CapturedOutput output) {
        assertThatThrownBy(() -> runWithoutPackageLocal()).isInstanceOf(RuntimeException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .containsOnlyOnce("No database is configured: spring.datasource.url is not set.")
                .contains("spring.datasource.username=passerelle_app", "spring.flyway.user=passerelle_owner")
                .doesNotContain("\tat ", "embedded database");
    }

    @Test
    void a_configured_database_with_another_fault_is_left_to_spring_boot(CapturedOutput output) {
        assertThatThrownBy(() -> runWithoutPackageLocal("--spring.datasource.url=jdbc:unknown:here"))
                .isInstanceOf(RuntimeException.class);

        assertThat(output).doesNotContain("No database is configured");
    }

    private static void runWithoutPackageLocal(String... arguments) {
        ClassLoader packagedJar = new FilteredClassLoader("fr.imtgrandest.passerelle.local");
        new SpringApplicationBuilder(OnlyADatabase.class)
                .resourceLoader(new DefaultResourceLoader(packagedJar))
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class OnlyADatabase {}
}
