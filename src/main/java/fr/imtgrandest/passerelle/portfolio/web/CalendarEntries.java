package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.action.ActionCalendar;
import fr.imtgrandest.passerelle.action.CalendarDate;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.identity.WorkingGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.portfolio.Portfolio;
import fr.imtgrandest.passerelle.portfolio.PortfolioEntry;
import fr.imtgrandest.passerelle.portfolio.PortfolioFilter;
import fr.imtgrandest.passerelle.portfolio.PortfolioState;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.Inbox;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The days that matter to someone: due dates of their tasks, expiries of their schools' agreements, dates of their groups. */
@Component
class CalendarEntries {

    private static final int TASKS = 200;
    private static final int AGREEMENTS = 500;

    private final Inbox inbox;
    private final Portfolio portfolio;
    private final ActionCalendar calendar;
    private final WorkingGroups groups;
    private final FieldLabels labels;

    CalendarEntries(
            Inbox inbox, Portfolio portfolio, ActionCalendar calendar, WorkingGroups groups, FieldLabels labels) {
        this.inbox = inbox;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.groups = groups;
        this.labels = labels;
    }

    /**
     * A day of a feed.
     *
     * @param key the same for the same thing at each reading
     * @param path of its page
     */
    record Entry(String key, LocalDate day, String summary, String path) {}

    List<Entry> of(Reader reader, LocalDate today, Locale locale) {
        List<Entry> entries = new ArrayList<>();
        inbox.of(reader, TASKS, locale).forEach(task -> addTask(task, entries));
        PortfolioFilter inForce =
                new PortfolioFilter("", null, null, null, null, null, null, PortfolioState.IN_FORCE.name(), null);
        portfolio.list(inForce, reader, today, AGREEMENTS, 0).stream()
                .filter(agreement -> concerns(agreement, reader))
                .forEach(agreement -> addExpiry(agreement, locale, entries));
        groups.all().stream()
                .filter(group -> belongs(group, reader))
                .flatMap(group -> calendar.of(group.theme(), today).stream())
                .forEach(date -> entries.add(date(date, locale)));
        return entries;
    }

    /** Whom a case is with is read on its page: calendars are shared. */
    private static void addTask(WaitingTask task, List<Entry> entries) {
        if (task.due() != null) {
            String reference = task.reference() == null ? "" : " · " + task.reference();
            entries.add(new Entry("task-" + task.id(), task.due(), task.name() + reference, "/tasks/" + task.id()));
        }
    }

    private static boolean concerns(PortfolioEntry agreement, Reader reader) {
        return reader.groups().contains(Groups.RI_ALLIANCE)
                || agreement.schools().stream().map(Groups::school).anyMatch(reader.groups()::contains);
    }

    private void addExpiry(PortfolioEntry agreement, Locale locale, List<Entry> entries) {
        if (agreement.until() != null) {
            Reference reference = agreement.reference();
            String about = agreement.open() ? reference + " · " + agreement.partner() : reference.toString();
            entries.add(new Entry(
                    "expiry-" + reference,
                    agreement.until(),
                    labels.message("calendar.expiry", locale, about),
                    reference.page()));
        }
    }

    private static boolean belongs(WorkingGroup group, Reader reader) {
        return reader.groups().contains(Groups.workingGroup(group.theme()))
                || reader.groups().contains(Groups.workingGroupLead(group.theme()));
    }

    private Entry date(CalendarDate date, Locale locale) {
        String what = date.milestone() == null ? "" : date.milestone();
        return new Entry(
                "action-" + date.action() + "-" + date.kind() + "-" + date.day() + "-" + what.hashCode(),
                date.day(),
                labels.message("calendar." + date.kind(), locale, date.action().toString(), date.title(), what),
                date.action().page());
    }
}
