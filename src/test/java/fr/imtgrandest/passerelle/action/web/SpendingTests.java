package fr.imtgrandest.passerelle.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTests {

    @ParameterizedTest
    @CsvSource({
        "4500.50, 0.00, 0",
        "100.00, 99.99, 99",
        "100.00, 100.00, 100",
        "100.00, 250.00, 250",
        "0.01, 99999999.99, 10000",
        "0.00, 0.00, 0",
        "0.00, 0.01, 100"
    })
    void the_share_of_a_budget_is_rounded_down_and_never_fails(BigDecimal budget, BigDecimal spent, int percent) {
        assertThat(Spending.percent(budget, spent)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "99, 99", "250, 100"})
    void the_bar_is_never_longer_than_its_frame(int percent, int filled) {
        assertThat(new Spending("", "", "", percent, false).filled()).isEqualTo(filled);
    }
}
