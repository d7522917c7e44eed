package fr.imtgrandest.passerelle.installation;

import fr.imtgrandest.passerelle.shared.OperatorCommand;
import fr.imtgrandest.passerelle.shared.OperatorTalk;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The commands {@code copy status}, {@code copy hold} and {@code copy release}. */
@Component
public class CopyCommand implements OperatorCommand {

    /** The first word of a command line that is for here. */
    public static final String NAME = "copy";

    private final Installation installation;
    private final OperatorTalk talk;

    CopyCommand(Installation installation, OperatorTalk talk) {
        this.installation = installation;
        this.talk = talk;
    }

    /**
     * Runs a command and says what came of it, in French and English.
     *
     * @param words behind {@link #NAME}
     * @return 0 if it is done, or if the status is not held; 1 if the status is held; 2 if the command cannot be done
     */
    @Override
    public int run(List<String> words, PrintStream out) {
        return switch (words.size() == 1 ? words.get(0) : "") {
            case "status" -> status(out);
            case "hold" -> done(out, installation.hold(null, operator()) ? "held" : "heldAlready");
            case "release" -> done(out, installation.release(null, operator()) ? "released" : "releasedAlready");
            default -> misused(out);
        };
    }

    private int status(PrintStream out) {
        Whereabouts whereabouts = installation.whereabouts();
        if (!whereabouts.held()) {
            say(out, "isReleased", whereabouts.place());
            return DONE;
        }
        say(out, "isHeld", whereabouts.isAtHome() ? 1 : 0, whereabouts.home(), whereabouts.place());
        return FAILED;
    }

    private int done(PrintStream out, String key) {
        say(out, key);
        return DONE;
    }

    private int misused(PrintStream out) {
        say(out, "usage");
        return MISUSED;
    }

    private Map<String, String> operator() {
        return Map.of("machineAccount", talk.operator());
    }

    private void say(PrintStream out, String key, Object... arguments) {
        talk.say(out, "copy.command." + key, arguments);
    }
}
