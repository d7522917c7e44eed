package fr.imtgrandest.passerelle.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a scenario measured, as a table on the log and in {@code target/faults}. */
final class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final String name;
    private final Map<String, List<Long>> series = new LinkedHashMap<>();
    private final Map<String, Duration> bounds = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Figures(String name) {
        this.name = name;
    }

    /** Says what the 95th percentile of something ought not to pass. */
    void bound(String what, Duration most) {
        bounds.put(what, most);
    }

    synchronized void add(String what, long millis) {
        series.computeIfAbsent(what, key -> new ArrayList<>()).add(millis);
    }

    synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** Writes all that is known so far. */
    synchronized void print() {
        StringBuilder text = new StringBuilder("## " + name + "\n\n| what | n | p50 s | p95 s | max s | bound p95 | |\n|---|---|---|---|---|---|---|\n");
        series.forEach((what, values) -> text.append(row(what, values)));
        notes.forEach(note -> text.append("\n- ").append(note));
        text.append('\n');
        LOG.warn("\n{}", text);
        try {
            Files.writeString(
                    Files.createDirectories(Path.of("target", "faults")).resolve(name + ".md"), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String row(String what, List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        @Nullable Duration bound = bounds.get(what);
        long p95 = percentile(sorted, 95);
        String verdict = bound == null ? "" : p95 <= bound.toMillis() ? "met" : "not met";
        return "| %s | %d | %.1f | %.1f | %.1f | %s | %s |\n"
                .formatted(
                        what,
                        sorted.size(),
                        percentile(sorted, 50) / 1000.0,
                        p95 / 1000.0,
                        sorted.get(sorted.size() - 1) / 1000.0,
                        bound == null ? "" : bound.toSeconds() + " s",
                        verdict);
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }
}
