package fr.imtgrandest.passerelle.portfolio.persistence;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into a query of PostgreSQL's text search: each word, or the beginning of one, must be found. */
final class SearchWords {

    private SearchWords() {}

    /** Null where there is no word in the text. */
    static @Nullable String query(String typed) {
        String query = Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
