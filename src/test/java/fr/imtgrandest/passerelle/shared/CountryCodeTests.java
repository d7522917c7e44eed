package fr.imtgrandest.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"FR", "DE", "GB", "GR", "XK", "TW"})
    void a_country_is_read(String code) {
        assertThat(CountryCode.parse(code))
                .hasValueSatisfying(country -> assertThat(country).hasToString(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "EL", "fr", "FRA", "ZZ", "", "F", "F\u0000"})
    void what_is_no_iso_code_is_not_read(String code) {
        assertThat(CountryCode.parse(code)).isEmpty();
        assertThatThrownBy(() -> CountryCode.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_of_the_european_institutions_hint_at_the_iso_code() {
        assertThat(CountryCode.meantBy("UK")).contains(CountryCode.of("GB"));
        assertThat(CountryCode.meantBy("EL")).contains(CountryCode.of("GR"));
        assertThat(CountryCode.meantBy("FR")).isEmpty();
    }

    @Test
    void countries_are_named_in_the_language_of_the_reader() {
        assertThat(CountryCode.of("DE").name(Locale.FRENCH)).isEqualTo("Allemagne");
        assertThat(CountryCode.of("DE").name(Locale.ENGLISH)).isEqualTo("Germany");
        assertThat(CountryCode.of("XK").name(Locale.FRENCH)).isEqualTo("Kosovo");
    }

    @Test
    void all_countries_are_there_once_in_order() {
        assertThat(CountryCode.all()).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(245);
    }
}
