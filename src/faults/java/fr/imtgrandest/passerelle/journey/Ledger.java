package fr.imtgrandest.passerelle.journey;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What every client did and what it was answered: a line before it is sent, a line after, kept on disk. */
final class Ledger {

    private final BufferedWriter lines;
    private final Map<Act, Known> known = new LinkedHashMap<>();
    private long count;
    private final Map<Integer, Integer> unknownAt = new HashMap<>();

    /**
     * What is known of an act.
     *
     * @param answer what it was answered, such as the reference of a case
     */
    record Known(Act.Outcome outcome, String answer) {}

    Ledger(String name) {
        try {
            Path file = Files.createDirectories(Path.of("target", "faults")).resolve("ledger-" + name + ".txt");
            lines = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized long next() {
        return ++count;
    }

    synchronized void sent(Act act) {
        line(act, "SENT", act.kind() + " " + act.login() + " " + act.subject() + " key=" + act.key() + " " + act.content());
        known.putIfAbsent(act, new Known(Act.Outcome.UNKNOWN, ""));
    }

    synchronized void heard(Act act, Act.Outcome outcome, String answer, int node) {
        line(act, outcome.name(), "by " + node + ": " + answer);
        if (outcome == Act.Outcome.UNKNOWN) {
            unknownAt.merge(node, 1, Integer::sum);
        }
        known.put(act, new Known(outcome, answer));
    }

    private void line(Act act, String what, String more) {
        try {
            lines.write(Instant.now() + " " + act.number() + " " + what + " " + more.replace('\n', ' ') + "\n");
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Act> unknown() {
        return acts(Act.Outcome.UNKNOWN);
    }

    synchronized List<Act> acts(Act.Outcome outcome) {
        List<Act> found = new ArrayList<>();
        known.forEach((act, what) -> {
            if (what.outcome() == outcome) {
                found.add(act);
            }
        });
        return found;
    }

    /** The answers to the acts of a kind that were done. */
    synchronized Map<Act, String> done(Act.Kind kind) {
        Map<Act, String> done = new LinkedHashMap<>();
        known.forEach((act, what) -> {
            if (act.kind() == kind && what.outcome() == Act.Outcome.DONE) {
                done.put(act, what.answer());
            }
        });
        return done;
    }

    synchronized String answer(Act act) {
        return Objects.requireNonNull(known.get(act)).answer();
    }

    /** How many answers of one node were unknown at first. */
    synchronized int unknownAt(int node) {
        return unknownAt.getOrDefault(node, 0);
    }

    /** How many answers were unknown at first. */
    synchronized int everUnknown() {
        return unknownAt.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized String summary() {
        return "%d acts: %d done, %d refused, %d unknown; %d were answers were missing or failed at first"
                .formatted(
                        known.size(),
                        acts(Act.Outcome.DONE).size(),
                        acts(Act.Outcome.REFUSED).size(),
                        acts(Act.Outcome.UNKNOWN).size(),
                        everUnknown());
    }
}
