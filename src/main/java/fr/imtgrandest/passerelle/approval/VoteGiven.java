package fr.imtgrandest.passerelle.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vote of the college on what was put to it in one round.
 *
 * @param school whose director voted
 * @param by id of the account
 * @param contentHash of what it was given for; null where that is not known
 */
public record VoteGiven(
        int round,
        String school,
        Vote vote,
        @Nullable String reason,
        String by,
        Instant at,
        @Nullable String contentHash) {

    /** The same vote as it holds for another round. */
    VoteGiven asOf(int laterRound) {
        return new VoteGiven(laterRound, school, vote, reason, by, at, contentHash);
    }
}
