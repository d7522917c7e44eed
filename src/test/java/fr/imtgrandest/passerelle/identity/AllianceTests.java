package fr.imtgrandest.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class AllianceTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Enabled.class)
            .withPropertyValues(
                    "passerelle.alliance.name=Essai",
                    "passerelle.alliance.schools[0].id=ensg",
                    "passerelle.alliance.schools[0].name=ENSG",
                    "passerelle.alliance.schools[0].party=ul",
                    "passerelle.alliance.parties[0].id=ul",
                    "passerelle.alliance.parties[0].name=UL",
                    "passerelle.alliance.themes[0].id=big-data",
                    "passerelle.alliance.themes[0].name-fr=Mégadonnées",
                    "passerelle.alliance.themes[0].name-en=Big data",
                    "passerelle.alliance.themes[0].category=THEMATIC",
                    "passerelle.alliance.college.chair-school=ensg");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Alliance.class)
    static class Enabled {}

    @Test
    void the_college_is_chaired_by_the_director_of_a_school() {
        application.run(context ->
                assertThat(context.getBean(Alliance.class).chairSchool()).isEqualTo("ensg"));
    }

    @ParameterizedTest
    @CsvSource({
        "college.chair-school, tps,           The college of directors names the unknown school 'tps' as its chair",
        "schools[0].party,     unistra,       School 'ensg' names the unknown legal party 'unistra'",
        "themes[0].id,         lead-big-data, themes[0].id",
        "themes[0].id,         Big data,      themes[0].id",
        "themes[0].name-en,    '',            themes[0].nameEn",
        "themes[0].category,   OTHER,         OTHER"
    })
    void a_configuration_that_cannot_be_right_refuses_the_start_and_says_where(
            String property, String value, String named) {
        application
                .withPropertyValues("passerelle.alliance." + property + "=" + value)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(named));
    }
}
