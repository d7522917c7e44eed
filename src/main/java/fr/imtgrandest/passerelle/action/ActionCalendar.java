package fr.imtgrandest.passerelle.action;

import java.time.LocalDate;
import java.util.List;

/** The days that count for the actions of a working group. Only approved actions have any, which everyone may see. */
public interface ActionCalendar {

    /**
     * Beginnings from a day on; milestones that are not accepted and ends of actions that go on, also those missed. The
     * earliest first.
     *
     * @param theme id of the group's theme
     */
    List<CalendarDate> of(String theme, LocalDate today);
}
