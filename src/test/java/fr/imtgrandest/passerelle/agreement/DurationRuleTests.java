package fr.imtgrandest.passerelle.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DurationRuleTests {

    @Test
    void an_agreement_ends_on_the_eve_of_its_anniversary() {
        assertThat(rule(null).lastDay(LocalDate.of(2027, 9, 1), 5)).isEqualTo(LocalDate.of(2032, 8, 31));
        assertThat(rule(null).lastDay(LocalDate.of(2028, 2, 29), 1)).isEqualTo(LocalDate.of(2029, 2, 27));
    }

    @Test
    void an_agreement_of_a_programme_ends_with_it_at_the_latest() {
        LocalDate end = LocalDate.of(2028, 9, 30);

        assertThat(rule(end).lastDay(LocalDate.of(2027, 9, 1), 5)).isEqualTo(end);
        assertThat(rule(end).lastDay(LocalDate.of(2027, 9, 1), 1)).isEqualTo(LocalDate.of(2028, 8, 31));
    }

    private static DurationRule rule(@Nullable LocalDate latestEnd) {
        return new DurationRule(5, 7, "EXPRESS", 6, latestEnd);
    }
}
