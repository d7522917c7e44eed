package fr.imtgrandest.passerelle.retention;

import fr.imtgrandest.passerelle.identity.Account;
import fr.imtgrandest.passerelle.identity.Erasures;
import fr.imtgrandest.passerelle.identity.KnownPerson;
import fr.imtgrandest.passerelle.shared.OperatorCommand;
import fr.imtgrandest.passerelle.shared.OperatorTalk;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commands {@code person find <login or name>} and {@code person erase <account>}, with the rights of the owner of the database. */
@Component
public class PersonCommand implements OperatorCommand {

    /** The first word of a command line that is for here. */
    public static final String NAME = "person";

    private final Erasures erasures;
    private final Traces traces;
    private final OperatorTalk talk;

    PersonCommand(Erasures erasures, Traces traces, OperatorTalk talk) {
        this.erasures = erasures;
        this.traces = traces;
        this.talk = talk;
    }

    @Override
    public int run(List<String> words, PrintStream out) {
        if (words.size() == 2 && words.get(0).equals("find") && !words.get(1).isBlank()) {
            return find(words.get(1), out);
        }
        if (words.size() == 2 && words.get(0).equals("erase")) {
            return erase(words.get(1), out);
        }
        talk.say(out, "person.command.usage");
        return MISUSED;
    }

    private int find(String text, PrintStream out) {
        List<KnownPerson> found = erasures.find(text);
        for (KnownPerson person : found) {
            for (Account account : person.accounts()) {
                out.println(String.join(
                        "\t",
                        account.userId(),
                        person.name(),
                        person.mailAddress().orElse("-"),
                        account.key().provider() + ":" + account.key().subject(),
                        account.enabled() ? "+" : "-"));
            }
        }
        talk.say(out, "person.command.found", found.size());
        return found.isEmpty() ? FAILED : DONE;
    }

    private int erase(String account, PrintStream out) {
        Optional<Erasures.Outcome> outcome = erasures.erase(account, talk.operator());
        if (outcome.isEmpty()) {
            talk.say(out, "person.command.unknown", account);
            return MISUSED;
        }
        return outcome.map(known -> tell(known, out)).orElseThrow();
    }

    private int tell(Erasures.Outcome outcome, PrintStream out) {
        if (outcome instanceof Erasures.Outcome.Needed needed) {
            talk.say(out, "person.command.needed");
            needed.obstacles()
                    .forEach(obstacle ->
                            talk.say(out, obstacle.key(), obstacle.arguments().toArray()));
            return MISUSED;
        }
        if (outcome instanceof Erasures.Outcome.Already already) {
            talk.say(out, "person.command.already", already.pseudonym());
            return DONE;
        }
        Erasures.Outcome.Erased erased = (Erasures.Outcome.Erased) outcome;
        talk.say(out, "person.command.erased", erased.pseudonym());
        List<Trace> left = traces.of(erased.before());
        talk.say(out, "person.command.traces", left.size());
        left.forEach(trace -> out.println(String.join("\t", trace.about(), trace.where(), trace.which())));
        return DONE;
    }
}
