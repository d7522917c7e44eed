package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainReasonTests {

    @Test
    void a_reason_is_one_line_without_addresses_and_without_what_people_wrote() {
        String message =
                "550 <anne.martin@example.org> refused the text \"Accord avec Aachen\"\n\tat java.lang.Thread.run";

        assertThat(PlainReason.of(message)).isEqualTo("550 <…> refused the text …");
    }

    @Test
    void a_quotation_without_an_end_hides_all_that_follows() {
        assertThat(PlainReason.of("invalid input \"Un texte coupé")).isEqualTo("invalid input …");
    }

    @Test
    void a_long_reason_is_cut() {
        assertThat(PlainReason.of("x".repeat(2000))).hasSize(301).endsWith("…");
    }

    @Test
    void nothing_is_no_reason() {
        assertThat(PlainReason.of(" \n")).isNull();
        assertThat(PlainReason.of(null)).isNull();
    }
}
