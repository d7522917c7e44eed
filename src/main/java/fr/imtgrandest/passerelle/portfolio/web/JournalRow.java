package fr.imtgrandest.passerelle.portfolio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal in the reader's words.
 *
 * @param chain reference of the case; null where it is about none
 * @param page address of the case; null where there is none
 * @param values each as name, before and after
 */
public record JournalRow(
        @Nullable String chain,
        @Nullable String page,
        long position,
        String when,
        String who,
        String what,
        String detail,
        String seal,
        List<Value> values) {

    /** A value that was given or changed. */
    public record Value(String name, String text) {}
}
