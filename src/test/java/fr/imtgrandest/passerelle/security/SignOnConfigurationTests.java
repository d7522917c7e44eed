package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SignOnConfigurationTests {

    private static final String ID = "passerelle.sign-on.providers.idp.";

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withUserConfiguration(Properties.class)
            .withPropertyValues(ID + "name=École", ID + "issuer=https://id.example.org", ID + "client-id=passerelle");

    @Test
    void without_a_provider_there_is_none() {
        new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .run(context ->
                        assertThat(context.getBean(SignOn.class).providers()).isEmpty());
    }

    @Test
    void name_issuer_and_client_are_enough() {
        program.run(context -> {
            SignOn.Provider provider = Objects.requireNonNull(
                    context.getBean(SignOn.class).providers().get("idp"));
            assertThat(provider.groupsClaim()).isEqualTo("groups");
            assertThat(provider.scopes()).containsExactlyInAnyOrder("openid", "profile", "email");
            assertThat(provider.groups()).isEmpty();
        });
    }

    @Test
    void the_groups_of_the_mapping_are_named_by_their_property() {
        program.withPropertyValues(ID + "groups[0].value=/bureau de l’alliance", ID + "groups[0].group=ri-alliance")
                .run(context -> assertThat(context.getBean(SignOn.class).byProperty())
                        .containsEntry(ID + "groups", Set.of("ri-alliance")));
    }

    @Test
    void the_secret_is_printed_nowhere() {
        program.withPropertyValues(ID + "client-secret=hush")
                .run(context ->
                        assertThat(context.getBean(SignOn.class).toString()).doesNotContain("hush"));
    }

    @ParameterizedTest
    @CsvSource({
        ID + "issuer=http://id.example.org",
        ID + "issuer=ftp://id.example.org",
        ID + "client-id=",
        ID + "name=",
        ID + "groups[0].value=x",
        "passerelle.sign-on.providers.local.name=x",
        "passerelle.sign-on.providers.With_Signs.name=x"
    })
    void what_cannot_be_right_refuses_the_start(String property) {
        program.withPropertyValues(property).run(context -> assertThat(context).hasFailed());
    }

    @Configuration
    @EnableConfigurationProperties(SignOn.class)
    static class Properties {}
}
