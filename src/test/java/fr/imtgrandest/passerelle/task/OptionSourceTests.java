package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.Alliance;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OptionSourceTests {

    private static final Alliance ALLIANCE = new Alliance(
            "A",
            List.of(new Alliance.School("ensg", "ENSG", "ul")),
            List.of(new Alliance.Party("ul", "UL", null)),
            List.of(),
            new Alliance.College("ensg"));

    @Test
    void countries_are_sorted_as_people_of_that_language_expect() {
        List<String> french = labels(new CountryOptions(), Locale.FRENCH);

        assertThat(french.indexOf("Égypte")).isBetween(french.indexOf("Danemark"), french.indexOf("Finlande"));
        assertThat(new CountryOptions().options(request(Locale.ENGLISH)))
                .contains(new Option("XK", "Kosovo"), new Option("DE", "Germany"))
                .noneMatch(option -> option.value().equals("UK"));
    }

    @Test
    void languages_have_names_and_no_former_codes() {
        assertThat(new LanguageOptions().options(request(Locale.FRENCH)))
                .contains(new Option("fr", "français"), new Option("he", "hébreu"))
                .noneMatch(option -> option.value().equals(option.label()))
                .doesNotHaveDuplicates();
    }

    @Test
    void schools_come_from_the_configuration() {
        assertThat(new SchoolOptions(ALLIANCE).options(request(Locale.ENGLISH)))
                .containsExactly(new Option("ensg", "ENSG"));
    }

    private static List<String> labels(OptionSource source, Locale locale) {
        return source.options(request(locale)).stream().map(Option::label).toList();
    }

    private static OptionRequest request(Locale locale) {
        return new OptionRequest(null, null, locale);
    }
}
