package fr.imtgrandest.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTests {

    @ParameterizedTest
    @ValueSource(strings = {"AGR-2026-0001", "ACT-2031-9999", "AGR-2026-12345", "AGR-2026-123456789"})
    void a_reference_reads_as_it_is_written(String text) {
        assertThat(Reference.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AGR-2026-001",
                "AGR-2026-0000",
                "AGR-2026-00001",
                "AGR-26-0001",
                "PAR-2026-0001",
                "agr-2026-0001",
                " AGR-2026-0001",
                "AGR-2026-0001\n",
                "AGR-2026-1234567890",
                "AGR-2026-٠٠٠١"
            })
    void anything_else_is_no_reference(String text) {
        assertThat(Reference.parse(text)).isEmpty();
        assertThatThrownBy(() -> Reference.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reference_counts_from_one() {
        assertThatThrownBy(() -> new Reference(Reference.Kind.AGR, 2026, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}
