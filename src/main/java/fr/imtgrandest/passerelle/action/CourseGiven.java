package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.approval.ApprovalOutcome;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an action is to go on after two red lights, as a director proposed it and the college voted on it.
 *
 * @param reducedBudgetEur in euros, two decimals; null unless less money was proposed
 * @param outcome what the vote came to; null while it is open, and where the action was to continue as it is
 * @param votes those cast, the oldest first
 */
public record CourseGiven(
        Course course,
        @Nullable BigDecimal reducedBudgetEur,
        String reason,
        @Nullable ApprovalOutcome outcome,
        List<VoteGiven> votes) {}
