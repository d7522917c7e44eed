package fr.imtgrandest.passerelle.retention;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.LocalDate;

/**
 * A case that is over.
 *
 * @param ended last day of the case, or of its agreement where that is later, in Europe/Paris
 * @param due first day on which it may be removed
 */
public record ClosedCase(Reference reference, LocalDate ended, LocalDate due) {

    /** Whether it may be removed on a day. */
    public boolean isDueOn(LocalDate day) {
        return !due.isAfter(day);
    }
}
