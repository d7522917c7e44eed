package fr.imtgrandest.passerelle.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the table {@code duration-and-notice} says of a type of agreement.
 *
 * @param years proposed duration
 * @param maxYears longest duration
 * @param renewal how it is renewed
 * @param noticeMonths notice of termination
 * @param latestEnd last day an agreement of this type can reach; null when there is none
 */
public record DurationRule(
        int years,
        int maxYears,
        String renewal,
        int noticeMonths,
        @Nullable LocalDate latestEnd) {

    /** The last day of an agreement that starts on a day and lasts some years. */
    public LocalDate lastDay(LocalDate start, int durationYears) {
        LocalDate end = start.plusYears(durationYears).minusDays(1);
        return latestEnd != null && latestEnd.isBefore(end) ? latestEnd : end;
    }
}
