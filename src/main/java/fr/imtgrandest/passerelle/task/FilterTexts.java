package fr.imtgrandest.passerelle.task;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** What people read on the filters of the Tasklist. */
@Component
class FilterTexts {

    private static final String SCHOOL = "school-";
    private static final String FILTER = "tasklist.filter.";

    private final FieldLabels labels;

    FilterTexts(FieldLabels labels) {
        this.labels = labels;
    }

    /** The key of the filter for the tasks of a school. */
    static String ofSchool(String school) {
        return SCHOOL + school;
    }

    String name(String filter, Locale locale) {
        return labels.message(FILTER + kind(filter), locale);
    }

    String description(String filter, Locale locale) {
        String school = filter.startsWith(SCHOOL) ? labels.school(filter.substring(SCHOOL.length())) : "";
        return labels.message(FILTER + kind(filter) + ".what", locale, school);
    }

    /** The heading of a column, by the name of its variable. */
    String column(String variable, Locale locale) {
        return labels.message("tasklist.column." + variable, locale);
    }

    private static String kind(String filter) {
        return filter.startsWith(SCHOOL) ? "school" : filter;
    }
}
