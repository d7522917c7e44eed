package fr.imtgrandest.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ConfiguredPeopleTests {

    private static final String HASH = "{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Enabled.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ConfiguredPeople.class)
    static class Enabled {}

    @Test
    void nobody_is_registered_without_a_configuration() {
        application.run(
                context -> assertThat(context.getBean(ConfiguredPeople.class).registrations())
                        .isEmpty());
    }

    @Test
    void a_person_and_the_administrator_get_opaque_user_ids_and_their_groups() {
        application
                .withPropertyValues(
                        "passerelle.people[0].login=anna",
                        "passerelle.people[0].first-name=Anna",
                        "passerelle.people[0].last-name=Weiss",
                        "passerelle.people[0].language=en",
                        "passerelle.people[0].groups=ri-ensg,school-ensg",
                        "passerelle.people[0].password-hash=" + HASH,
                        "passerelle.administrator.login=root",
                        "passerelle.administrator.password-hash=" + HASH)
                .run(context -> assertThat(
                                context.getBean(ConfiguredPeople.class).registrations())
                        .satisfiesExactly(
                                anna -> {
                                    assertThat(anna.account()).isEqualTo(AccountKey.local("anna"));
                                    assertThat(anna.groups()).containsExactlyInAnyOrder("ri-ensg", "school-ensg");
                                    assertThat(anna.userId()).isEqualTo(UserIdForm.OPAQUE);
                                },
                                administrator -> {
                                    assertThat(administrator.account()).isEqualTo(AccountKey.local("root"));
                                    assertThat(administrator.groups()).containsExactly("camunda-admin");
                                    assertThat(administrator.userId()).isEqualTo(UserIdForm.OPAQUE);
                                }));
    }

    @Test
    void a_password_in_the_clear_is_refused() {
        application
                .withPropertyValues(
                        "passerelle.administrator.login=root", "passerelle.administrator.password-hash=secret")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("passwordHash"));
    }
}
