package fr.imtgrandest.passerelle.journal;

import java.util.List;

/**
 * What seals an act.
 *
 * @param position of the row in its chain
 * @param endedTasks ids of the tasks that ended by the act
 */
public record Seal(long position, String hash, List<String> endedTasks) {

    private static final int SHOWN_DIGITS = 10;

    public Seal {
        endedTasks = List.copyOf(endedTasks);
    }

    /** Enough of the hash to compare two pieces of paper. */
    public String shortHash() {
        return hash.substring(0, SHOWN_DIGITS);
    }
}
