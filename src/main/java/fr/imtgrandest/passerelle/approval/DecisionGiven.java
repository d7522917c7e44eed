package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.identity.Groups;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision on what was put to a director or an office in one round.
 *
 * @param school id of the school that decided; null where an office did
 * @param group id of the group that was asked
 * @param by id of the account
 * @param contentHash of what it was given for; null where that is not known
 */
public record DecisionGiven(
        int round,
        @Nullable String school,
        String group,
        Decision decision,
        @Nullable String reason,
        String by,
        Instant at,
        @Nullable String contentHash) {

    /** Decisions recorded before offices were asked too name their school alone. */
    @SuppressWarnings("ConstantConditions") // stored JSON may lack what the compiler takes for granted
    public DecisionGiven {
        group = group == null ? Groups.director(Objects.requireNonNull(school)) : group;
    }

    /** Whether a director gave it for their school, so that it is their vote in the college. */
    public boolean standsForVote() {
        return school != null && group.equals(Groups.director(school));
    }

    /** The same decision as it holds for another round. */
    DecisionGiven asOf(int laterRound) {
        return new DecisionGiven(laterRound, school, group, decision, reason, by, at, contentHash);
    }

    /** The vote in the college that this decision stands for. */
    Vote asVote() {
        return decision.approves() ? Vote.FOR : Vote.AGAINST;
    }
}
