package fr.imtgrandest.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTests {

    @Test
    void a_code_is_written_in_four_groups_of_signs_that_nobody_confuses() {
        assertThat(Stream.generate(PaperCode::next).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.toString().matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}"))
                .allMatch(code -> PaperCode.parse(code.toString()).orElseThrow().equals(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01K2Q-X0M4Z-PR8T6-W9HJ3",
                " 01k2q x0m4z pr8t6 w9hj3 ",
                "O1K2QX0M4ZPR8T6W9HJ3",
                "oik2q‑x0m4z–pr8t6—w9hj3",
                "0lk2q\u00a0xom4z pr8t6 w9hj3"
            })
    void what_people_type_from_paper_is_the_code_that_stands_there(String typed) {
        assertThat(PaperCode.parse(typed)).contains(new PaperCode("01K2QX0M4ZPR8T6W9HJ3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01K2QX0M4ZPR8T6W9HJ",
                "01K2QX0M4ZPR8T6W9HJ34",
                "U1K2QX0M4ZPR8T6W9HJ3",
                "01K2Q/X0M4Z/PR8T6/W9HJ3"
            })
    void what_is_no_code_is_none(String typed) {
        assertThat(PaperCode.parse(typed)).isEmpty();
    }

    @Test
    void digits_that_are_no_code_are_refused() {
        assertThatThrownBy(() -> new PaperCode("01k2qx0m4zpr8t6w9hj3")).isInstanceOf(IllegalArgumentException.class);
    }
}
