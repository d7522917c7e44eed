package fr.imtgrandest.passerelle.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is on offer while one submission is checked; each source is asked once, however many rows there are. */
final class Offer {

    private final Function<String, Set<String>> sources;
    private final Map<String, Set<String>> asked = new HashMap<>();

    /** @param sources gives the values of a source by its name */
    Offer(Function<String, Set<String>> sources) {
        this.sources = sources;
    }

    /** Whether all values are on offer. */
    boolean includes(FieldType.Allowed allowed, List<String> values) {
        if (allowed instanceof FieldType.Allowed.Values fixed) {
            return fixed.values().containsAll(values);
        }
        String source = ((FieldType.Allowed.Source) allowed).name();
        return asked.computeIfAbsent(source, sources).containsAll(values);
    }
}
