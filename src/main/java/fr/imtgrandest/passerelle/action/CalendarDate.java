package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that an approved action of a working group has still ahead of it, or has missed.
 *
 * @param title of the action
 * @param milestone its name; null unless one is due
 * @param owner id of the account that does the milestone; null unless one is due
 */
public record CalendarDate(
        LocalDate day,
        Kind kind,
        Reference action,
        String title,
        @Nullable String milestone,
        @Nullable String owner) {

    /** What the day is for. */
    public enum Kind {
        ACTION_BEGINS,
        MILESTONE_DUE,
        ACTION_ENDS
    }
}
