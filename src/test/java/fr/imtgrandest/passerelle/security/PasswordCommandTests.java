package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.shared.OperatorTalk;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_good_password_gives_a_hash_that_the_program_accepts() {
        assertThat(run("quatre cigognes à Nancy")).isZero();
        assertThat(WebSecurity.encoder().matches("quatre cigognes à Nancy", text(out)))
                .isTrue();
        assertThat(text(out)).startsWith("{bcrypt}$2");
        assertThat(text(err)).isEmpty();
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
    void a_poor_password_is_refused_where_nobody_takes_the_refusal_for_a_hash(String password) {
        assertThat(run(password)).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).containsPattern("(?i)mot de passe").containsPattern("(?i)password");
    }

    private int run(String password) {
        return PasswordCommand.withProgramEncoder(OperatorTalk.withoutTheProgram())
                .run(password, printing(out), printing(err));
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).strip();
    }
}
