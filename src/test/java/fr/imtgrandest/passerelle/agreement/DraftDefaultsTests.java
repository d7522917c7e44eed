package fr.imtgrandest.passerelle.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftDefaultsTests {

    @ParameterizedTest
    @CsvSource({"DE, fr en", "US, fr en", "BE, fr", "CA, fr", "CH, fr", "SN, fr"})
    void english_stands_beside_french_unless_french_is_spoken_there(String country, String languages) {
        assertThat(String.join(" ", DraftDefaults.languages(country))).isEqualTo(languages);
    }

    @ParameterizedTest
    @CsvSource({
        "STUDENT_EXCHANGE, LOW, EU",
        "STUDENT_EXCHANGE, MEDIUM, NON_EU",
        "RESEARCH, HIGH, NON_EU",
        "ACCORD_CADRE, MEDIUM, NONE",
        "LETTER_OF_INTENT, LOW, NONE"
    })
    void personal_data_go_where_the_partner_is_once_people_move(
            AgreementType type, String riskLevel, PersonalData expected) {
        assertThat(DraftDefaults.personalData(type, riskLevel)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(AgreementType.class)
    void a_degree_follows_from_the_type(AgreementType type) {
        DegreeAwarding expected = switch (type) {
            case DOUBLE_DEGREE -> DegreeAwarding.DOUBLE;
            case COTUTELLE -> DegreeAwarding.PHD;
            default -> DegreeAwarding.NONE;
        };

        assertThat(DraftDefaults.degreeAwarding(type)).isEqualTo(expected);
    }

    @Test
    void only_research_puts_intellectual_property_at_stake_by_itself() {
        assertThat(AgreementType.values()).filteredOn(DraftDefaults::ipStake).containsExactly(AgreementType.RESEARCH);
    }
}
