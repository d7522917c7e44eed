package fr.imtgrandest.passerelle.retention;

import fr.imtgrandest.passerelle.shared.OperatorCommand;
import fr.imtgrandest.passerelle.shared.OperatorTalk;
import fr.imtgrandest.passerelle.shared.Reference;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The commands {@code retention list [--before <date>]} and {@code retention remove <reference> <file>|--without-archive [--yes]},
 * with the rights of the owner of the database.
 */
@Component
public class RetentionCommand implements OperatorCommand {

    /** The first word of a command line that is for here. */
    public static final String NAME = "retention";

    private static final String BEFORE = "--before";
    private static final String WITHOUT_ARCHIVE = "--without-archive";
    private static final String YES = "--yes";

    private final Removals removals;
    private final OperatorTalk talk;

    RetentionCommand(Removals removals, OperatorTalk talk) {
        this.removals = removals;
        this.talk = talk;
    }

    @Override
    public int run(List<String> words, PrintStream out) {
        if (words.equals(List.of("list"))) {
            return list(null, out);
        }
        if (words.size() == 3 && words.subList(0, 2).equals(List.of("list", BEFORE))) {
            return day(words.get(2)).map(day -> list(day, out)).orElseGet(() -> misused(out));
        }
        if (words.size() > 2 && words.get(0).equals("remove")) {
            return order(words.subList(1, words.size()))
                    .map(order -> remove(order, out))
                    .orElseGet(() -> misused(out));
        }
        return misused(out);
    }

    private int misused(PrintStream out) {
        talk.say(out, "retention.command.usage");
        return MISUSED;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private int list(@Nullable LocalDate day, PrintStream out) {
        List<ClosedCase> due = removals.due(day);
        due.forEach(closed -> out.println(closed.reference() + "\t" + closed.ended() + "\t" + closed.due()));
        talk.say(out, "retention.command.due", due.size());
        return DONE;
    }

    /** Empty where the words are no order. */
    private Optional<Removals.Order> order(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        boolean really = rest.remove(YES);
        return rest.size() == 2
                ? Reference.parse(rest.get(0))
                        .map(reference -> new Removals.Order(
                                reference,
                                rest.get(1).equals(WITHOUT_ARCHIVE) ? null : Path.of(rest.get(1)),
                                really,
                                talk.operator()))
                : Optional.empty();
    }

    private int remove(Removals.Order order, PrintStream out) {
        Removals.Outcome outcome = removals.remove(order);
        if (outcome instanceof Removals.Outcome.Refused refused) {
            talk.say(out, refused.key(), refused.argument().toString());
            return refused.key().startsWith("retention.archive.") ? FAILED : MISUSED;
        }
        if (outcome instanceof Removals.Outcome.Already) {
            talk.say(out, "retention.command.already", order.reference());
            return DONE;
        }
        Removals.Outcome.Removed removed = (Removals.Outcome.Removed) outcome;
        talk.say(
                out,
                removed.done() ? "retention.command.removed" : "retention.command.wouldRemove",
                order.reference(),
                removed.versions(),
                removed.papers(),
                removed.rows());
        return DONE;
    }
}
