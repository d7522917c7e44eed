package fr.imtgrandest.passerelle.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures some subjects one after the other, round by round, so that what the machine does meanwhile meets all of them. */
final class Turns {

    private Turns() {}

    /**
     * One measurement.
     *
     * @param <S> what is measured
     * @param <B> what comes of it
     */
    interface Measurement<S, B> {
        B of(S subject) throws Exception;
    }

    /** Those that are asked for, all unless {@code bench.only} names some. */
    static <S> List<S> wanted(List<S> subjects, Function<S, String> name) {
        String only = System.getProperty("bench.only", ".*");
        return subjects.stream().filter(subject -> name.apply(subject).matches(only)).toList();
    }

    static <S, B> Map<S, List<B>> take(int rounds, List<S> subjects, Measurement<S, B> measurement) throws Exception {
        Map<S, List<B>> blocks = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (S subject : subjects) {
                blocks.computeIfAbsent(subject, any -> new ArrayList<>()).add(measurement.of(subject));
            }
        }
        return blocks;
    }
}
