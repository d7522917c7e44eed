package fr.imtgrandest.passerelle.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still needed for an approval.
 *
 * @param decisions to ask for
 * @param standing decisions of earlier rounds that hold, as of the present round
 * @param ballot the vote that follows the decisions; null where the college is not asked
 */
public record ApprovalsNeeded(
        List<DecisionRequest> decisions,
        List<DecisionGiven> standing,
        @Nullable Ballot ballot) {}
