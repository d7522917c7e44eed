package fr.imtgrandest.passerelle.security;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The command {@code password}: makes the hash of a password that is good enough, for the configuration. */
public final class PasswordCommand {

    /** The word of a command line that is for here. */
    public static final String NAME = "password";

    /** ANSSI, « Recommandations relatives à l'authentification multifacteur et aux mots de passe », 2021, R21: 12 at least. */
    private static final int MIN_LENGTH = 12;

    /** More bytes do not count for bcrypt. */
    private static final int MAX_BYTES = 72;

    private static final String DEMO = "passerelle-demo";

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private final PasswordEncoder encoder;

    public PasswordCommand(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** A command that encodes as the program does. */
    public static PasswordCommand withProgramEncoder() {
        return new PasswordCommand(WebSecurity.encoder());
    }

    /**
     * Prints the hash, or why there is none, in French and English.
     *
     * @return 0 if there is a hash, 2 if the password is refused
     */
    public int run(String password, PrintStream out) {
        Optional<String> refusal = refusal(password);
        out.println(refusal.orElseGet(() -> encoder.encode(password)));
        return refusal.isPresent() ? REFUSED : DONE;
    }

    private static Optional<String> refusal(String password) {
        if (password.length() < MIN_LENGTH) {
            return Optional.of("Le mot de passe a au moins %1$d signes. / A password has %1$d signs at least."
                    .formatted(MIN_LENGTH));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of(
                    "Le mot de passe a au plus %1$d octets. / A password has %1$d bytes at most.".formatted(MAX_BYTES));
        }
        boolean guessed = password.equals(DEMO) || password.chars().distinct().count() < MIN_LENGTH / 2;
        return guessed
                ? Optional.of("Ce mot de passe se devine. / This password is easily guessed.")
                : Optional.empty();
    }
}
