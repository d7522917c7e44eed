package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When a milestone is due and recalled.
 *
 * @param before two weeks ahead, or halfway where less time is left
 * @param at in the morning of the due day
 * @param due the end of the due day in Europe/Paris
 * @param after two weeks late
 */
public record MilestoneDates(Instant before, Instant at, Instant due, Instant after) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    /** The dates of a milestone that is opened now. */
    public static MilestoneDates of(LocalDate day, Instant now) {
        Instant at = morningOf(day);
        Instant due = day.plusDays(1).atStartOfDay(Zones.PARIS).toInstant().minus(1, ChronoUnit.SECONDS);
        Instant before = at.minus(TWO_WEEKS);
        if (!before.isAfter(now)) {
            Duration left = Duration.between(now, at);
            before = left.isNegative() ? now : now.plus(left.dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
        }
        return new MilestoneDates(before, at, due, at.plus(TWO_WEEKS));
    }

    /** Which reminder is meant by one that is sent now, be it behind its time. */
    public static ReminderKind kindOn(LocalDate day, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zones.PARIS);
        if (today.isBefore(day)) {
            return ReminderKind.BEFORE;
        }
        return now.isBefore(morningOf(day).plus(TWO_WEEKS)) ? ReminderKind.DUE : ReminderKind.LATE;
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(Zones.PARIS).toInstant();
    }
}
