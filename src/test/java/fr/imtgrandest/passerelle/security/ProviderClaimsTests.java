package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.AccountKey;
import fr.imtgrandest.passerelle.identity.PersonRegistration;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderClaimsTests {

    @Test
    void the_account_is_the_provider_and_its_subject() {
        assertThat(person(Map.of()).account()).isEqualTo(new AccountKey("idp", "248289761001"));
    }

    @Test
    void mapped_values_give_all_their_groups_and_others_none() {
        PersonRegistration person = person(Map.of("groups", List.of("ri", "camunda-admin", "choir")));

        assertThat(person.groups()).containsExactlyInAnyOrder("ri-ensg", "school-ensg");
    }

    @Test
    void a_claim_of_one_value_need_not_be_a_list() {
        assertThat(person(Map.of("groups", "office")).groups()).containsExactly("ri-alliance");
    }

    @Test
    void groups_may_stand_inside_another_claim() {
        var claims = Map.<String, Object>of("realm_access", Map.of("roles", List.of("office")));

        assertThat(person(claims, "realm_access.roles").groups()).containsExactly("ri-alliance");
    }

    @Test
    void a_claim_whose_name_has_dots_is_found_by_it() {
        var claims = Map.<String, Object>of("https://id.example.org/groups", List.of("office"));

        assertThat(person(claims, "https://id.example.org/groups").groups()).containsExactly("ri-alliance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada | Lovelace | Someone else | ada | Ada | Lovelace",
                "    |          | Ada King Lovelace | ada | Ada King | Lovelace",
                "    | Lovelace |  |  | '' | Lovelace",
                "    |          |  | ada | '' | ada",
                "    |          |  |  | '' | 248289761001"
            })
    void a_name_is_made_of_what_there_is(
            String given, String family, String name, String login, String first, String last) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("given_name", given);
        claims.put("family_name", family);
        claims.put("name", name);
        claims.put("preferred_username", login);
        claims.values().removeIf(value -> value == null);

        assertThat(person(claims))
                .returns(first, PersonRegistration::firstName)
                .returns(last, PersonRegistration::lastName);
    }

    @Test
    void a_name_is_one_line_without_signs_that_the_database_refuses() {
        assertThat(person(Map.of("given_name", "A\u0000da\r\n", "family_name", "x".repeat(300))))
                .returns("A da", PersonRegistration::firstName)
                .returns("x".repeat(200), PersonRegistration::lastName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b, c@d", "a@b\r\nBcc: c@d", "a@", "\u0000@b"})
    void what_is_no_mail_address_is_not_used(String mail) {
        assertThat(person(Map.of("email", mail)).mail()).isNull();
    }

    @Test
    void a_mail_address_counts_unless_the_provider_says_that_it_is_not_verified() {
        assertThat(person(Map.of("email", "ada@example.org")).mail()).isEqualTo("ada@example.org");
        assertThat(person(Map.of("email", "ada@example.org", "email_verified", false))
                        .mail())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,en", "en_US,en", "fr-FR,fr", "de,fr", ",fr"})
    void the_language_is_french_when_in_doubt(String claim, String language) {
        Map<String, Object> claims = claim == null ? Map.of() : Map.of("locale", claim);

        assertThat(person(claims).language().getLanguage()).isEqualTo(language);
    }

    private static PersonRegistration person(Map<String, Object> claims) {
        return person(claims, "groups");
    }

    private static PersonRegistration person(Map<String, Object> claims, String groupsClaim) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", "248289761001");
        return ProviderClaims.person(
                "idp",
                new SignOn.Provider(
                        "École",
                        URI.create("https://id.example.org"),
                        "passerelle",
                        null,
                        Set.of("openid"),
                        groupsClaim,
                        List.of(
                                new SignOn.Mapping("ri", "ri-ensg"),
                                new SignOn.Mapping("ri", "school-ensg"),
                                new SignOn.Mapping("office", "ri-alliance")),
                        Set.of()),
                () -> all);
    }
}
