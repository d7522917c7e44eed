package fr.imtgrandest.passerelle.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the group answered in one round; silence is an abstention.
 *
 * @param member id of the account that was asked
 * @param silent whether the member did not answer in time
 * @param contentHash of what it was given for; null where that is not known
 */
public record MemberOpinionGiven(
        int round,
        String member,
        MemberOpinion opinion,
        @Nullable String comment,
        boolean silent,
        Instant at,
        @Nullable String contentHash) {

    /** The same opinion as it holds for another round. */
    public MemberOpinionGiven asOf(int laterRound) {
        return new MemberOpinionGiven(laterRound, member, opinion, comment, silent, at, contentHash);
    }
}
