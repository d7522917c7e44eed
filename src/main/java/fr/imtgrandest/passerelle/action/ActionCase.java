package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.shared.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as lists show it.
 *
 * @param processInstanceId id of its process instance in the engine
 * @param proposal as it stands, with the budget as the college may have reduced it
 * @param spentEur as last reported, in euros, two decimals
 * @param proposer id of the account that proposed it
 * @param endReason why it ended, in the words of the person who decided; null when none was asked for
 * @param nextDue when the next milestone that is not accepted is due; null when there is none
 * @param approvedAt null until it was approved
 */
public record ActionCase(
        Reference reference,
        String processInstanceId,
        ActionProposal proposal,
        BigDecimal spentEur,
        String proposer,
        ActionStage stage,
        ActionStatus status,
        @Nullable ActionEnding ending,
        @Nullable String endReason,
        @Nullable LocalDate nextDue,
        Instant startedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant endedAt) {

    /** Whether a milestone, or the action itself, should have been done before this day. */
    public boolean lateOn(LocalDate day) {
        if (ending != null) {
            return false;
        }
        boolean milestoneLate = nextDue != null && nextDue.isBefore(day);
        return milestoneLate
                || (status == ActionStatus.APPROVED && proposal.endDate().isBefore(day));
    }
}
