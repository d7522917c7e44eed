package fr.imtgrandest.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasmusCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F  NANCY43",
                "F  STRASBO48",
                "F  PARIS454",
                "F  ALBI05",
                "PL WARSZAW01",
                "IRLDUBLIN01",
                "D  SCHWA-G01",
                "LUXLUX-VIL01"
            })
    void a_normal_code_stays_as_it_is(String code) {
        assertThat(ErasmusCode.of(code)).hasToString(code);
        assertThat(new ErasmusCode(code)).isEqualTo(ErasmusCode.of(code));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "F NANCY43|F  NANCY43",
                "D\u00A0 AUGSBUR02|D  AUGSBUR02",
                "DK FREDERICIA 01|DK FREDERICIA01",
                "E\u00A0 BARCELO103|E  BARCELO103",
                "f nancy43|F  NANCY43",
                " d schwa.g1 |D  SCHWA-G01",
                "IRL DUBLIN01|IRLDUBLIN01"
            })
    void a_code_as_people_write_it_is_normalised(String written, String normal) {
        assertThat(ErasmusCode.parse(written)).contains(new ErasmusCode(normal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSPROKUP01", "", "F  NANCY", "F  43", "FRANCE NANCY43", "F  NANCY4321", "F  -NANCY43"})
    void what_cannot_be_told_apart_is_refused(String text) {
        assertThat(ErasmusCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> ErasmusCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
