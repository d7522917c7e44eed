package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.shared.OperatorTalk;
import fr.imtgrandest.passerelle.support.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCommandTests {

    private final Printed out = new Printed();
    private final Printed err = new Printed();

    @Test
    void a_good_password_gives_a_hash_that_the_program_accepts() {
        assertThat(run("quatre cigognes à Nancy")).isZero();
        assertThat(WebSecurity.encoder()
                        .matches("quatre cigognes à Nancy", out.text().strip()))
                .isTrue();
        assertThat(out.text()).startsWith("{bcrypt}$2");
        assertThat(err.text()).isEmpty();
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
        assertThat(out.text()).isEmpty();
        assertThat(err.text()).containsPattern("(?i)mot de passe").containsPattern("(?i)password");
    }

    private int run(String password) {
        return new PasswordCommand(OperatorTalk.withoutTheProgram()).run(password, out.stream(), err.stream());
    }
}
