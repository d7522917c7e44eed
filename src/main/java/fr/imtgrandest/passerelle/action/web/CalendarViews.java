package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionCalendar;
import fr.imtgrandest.passerelle.action.CalendarDate;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the days of a working group into the reader's words, month by month. */
@Component
class CalendarViews {

    private final ActionCalendar calendar;
    private final People people;
    private final FieldLabels labels;

    CalendarViews(ActionCalendar calendar, People people, FieldLabels labels) {
        this.calendar = calendar;
        this.people = people;
        this.labels = labels;
    }

    List<GroupPage.Month> months(String theme, LocalDate today, Locale locale) {
        List<CalendarDate> days = calendar.of(theme, today);
        Map<String, String> names = people.names(
                days.stream().map(CalendarDate::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<YearMonth, List<CalendarDate>> months = days.stream()
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.day()), TreeMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(month -> new GroupPage.Month(
                        name(month.getKey(), locale),
                        month.getValue().stream()
                                .map(day -> day(day, names, today, locale))
                                .toList()))
                .toList();
    }

    private static String name(YearMonth month, Locale locale) {
        String name = DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private GroupPage.Day day(CalendarDate day, Map<String, String> names, LocalDate today, Locale locale) {
        return new GroupPage.Day(
                FieldLabels.date(day.day(), locale),
                labels.message(
                        "group.day." + day.kind(),
                        locale,
                        Objects.toString(day.milestone(), ""),
                        names.getOrDefault(Objects.toString(day.owner(), ""), "")),
                day.action().toString(),
                day.title(),
                day.day().isBefore(today));
    }
}
