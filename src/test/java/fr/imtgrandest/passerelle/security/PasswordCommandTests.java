package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_good_password_gives_a_hash_that_the_program_accepts() {
        assertThat(run("quatre cigognes à Nancy")).isZero();
        assertThat(WebSecurity.encoder().matches("quatre cigognes à Nancy", text()))
                .isTrue();
        assertThat(text()).startsWith("{bcrypt}$2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "court",
                "passerelle-demo",
                "aaaaaaaaaaaaaaaa",
                "une phrase bien plus longue que ce que bcrypt regarde, ce que personne ne devine"
            })
    void a_poor_password_is_refused_in_a_sentence(String password) {
        assertThat(run(password)).isEqualTo(2);
        assertThat(text()).doesNotContain("bcrypt}").contains(" / ");
    }

    private int run(String password) {
        return PasswordCommand.withProgramEncoder().run(password, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
