package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldLabelsTests {

    @Test
    void the_first_day_of_a_month_is_an_ordinal_in_french_alone() {
        assertThat(FieldLabels.date(LocalDate.of(2027, 9, 1), Locale.FRENCH)).isEqualTo("1er septembre 2027");
        assertThat(FieldLabels.date(LocalDate.of(2027, 9, 11), Locale.FRENCH)).isEqualTo("11 septembre 2027");
        assertThat(FieldLabels.date(LocalDate.of(2027, 9, 1), Locale.ENGLISH)).isEqualTo("1 September 2027");
    }
}
