package fr.imtgrandest.passerelle.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opinion on the draft of one round.
 *
 * @param comment null when none was needed or when it is confidential
 * @param by id of the account that gave it; null when it was closed at its due date
 * @param contentHash of what it was given for; null where that is not known
 */
public record OpinionGiven(
        int round,
        String group,
        List<String> kinds,
        boolean blocking,
        Opinion opinion,
        @Nullable String comment,
        @Nullable String by,
        Instant at,
        @Nullable String contentHash) {

    /** The same opinion as far as it holds for another round. */
    OpinionGiven asOf(int laterRound, List<String> standingKinds) {
        return new OpinionGiven(laterRound, group, standingKinds, blocking, opinion, comment, by, at, contentHash);
    }
}
