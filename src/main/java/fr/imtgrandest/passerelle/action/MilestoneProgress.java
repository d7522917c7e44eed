package fr.imtgrandest.passerelle.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a milestone is.
 *
 * @param position in the plan, from 0
 * @param milestone as planned, with its present owner
 * @param report of its owner; null until it was delivered
 * @param deliveredAt null until then, and again when the lead wants it reworked
 * @param acceptedAt null until then
 * @param reminders sent so far, the oldest first
 */
public record MilestoneProgress(
        int position,
        Milestone milestone,
        @Nullable String report,
        @Nullable Instant deliveredAt,
        @Nullable Instant acceptedAt,
        List<Reminder> reminders) {

    /** How far a milestone is, in a word. */
    public enum State {
        OPEN,
        /** Done by its owner, not yet accepted. */
        DELIVERED,
        ACCEPTED
    }

    public State state() {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        return deliveredAt == null ? State.OPEN : State.DELIVERED;
    }

    /** Whether it should have been accepted before this day. */
    public boolean lateOn(LocalDate day) {
        return acceptedAt == null && milestone.due().isBefore(day);
    }

    /** A reminder of a milestone. */
    public record Reminder(ReminderKind kind, Instant at) {}
}
