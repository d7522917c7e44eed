package fr.imtgrandest.passerelle.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a check of the journal found.
 *
 * @param blanked notes whose value was taken out on purpose
 * @param heads published heads that the chains were held against
 * @param breaks in the order of the chains; of a chain that is broken in one place all that follows may be
 */
public record JournalReport(long rows, long chains, long blanked, long heads, List<Break> breaks) {

    public JournalReport {
        breaks = List.copyOf(breaks);
    }

    public boolean holds() {
        return breaks.isEmpty();
    }

    public Optional<Break> firstBreak() {
        return breaks.stream().findFirst();
    }
}
