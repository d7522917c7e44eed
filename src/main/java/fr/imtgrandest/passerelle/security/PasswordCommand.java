package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.shared.OperatorCommand;
import fr.imtgrandest.passerelle.shared.OperatorTalk;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

    /** As the program encodes. */
    private final PasswordEncoder encoder = WebSecurity.encoder();

    private final OperatorTalk talk;

    public PasswordCommand(OperatorTalk talk) {
        this.talk = talk;
    }

    /**
     * Prints the hash, and nothing else, to {@code out}; or why there is none, in French and English, to {@code err}: whoever keeps what
     * is printed keeps no refusal in its place.
     *
     * @return {@link OperatorCommand#DONE} if there is a hash, {@link OperatorCommand#MISUSED} if the password is refused
     */
    public int run(String password, PrintStream out, PrintStream err) {
        if (password.length() < MIN_LENGTH) {
            return refused(err, "tooShort", MIN_LENGTH);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return refused(err, "tooLong", MAX_BYTES);
        }
        if (password.equals(DEMO) || password.chars().distinct().count() < MIN_LENGTH / 2) {
            return refused(err, "guessed");
        }
        out.println(encoder.encode(password));
        return OperatorCommand.DONE;
    }

    private int refused(PrintStream err, String reason, Object... limit) {
        talk.say(err, "password.command." + reason, limit);
        return OperatorCommand.MISUSED;
    }
}
