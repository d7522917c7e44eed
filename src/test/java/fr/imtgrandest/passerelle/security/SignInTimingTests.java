package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Nobody learns from the answer, or from the time it takes, whether an account exists. */
@EngineTest
class SignInTimingTests {

    private static final int TRIES = 200;
    private static final double TOLERATED = 0.10;

    @Autowired
    LocalAccounts accounts;

    @Autowired
    PasswordEncoder encoder;

    /** The two take turns, so that other work on the machine slows both down alike. */
    @Test
    void an_unknown_login_takes_as_long_as_a_wrong_password() {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        fail(provider, "nobody.at-all");

        List<Long> unknown = new ArrayList<>();
        List<Long> wrong = new ArrayList<>();
        for (int number = 0; number < TRIES; number++) {
            unknown.add(fail(provider, "nobody.at-all"));
            wrong.add(fail(provider, "dir.ensg"));
        }

        assertThat(1.0 * median(unknown) / median(wrong)).isBetween(1 - TOLERATED, 1 + TOLERATED);
    }

    /** How long a failed sign-in took, in nanoseconds. */
    private static long fail(DaoAuthenticationProvider provider, String login) {
        long begin = System.nanoTime();
        try {
            provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, "wrong"));
            throw new AssertionError("Signed in as " + login);
        } catch (BadCredentialsException expected) {
            return System.nanoTime() - begin;
        } catch (AuthenticationException other) {
            throw new AssertionError("Told apart: " + other, other);
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
