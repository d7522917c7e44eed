package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * One of the filters that people find in the Tasklist.
 *
 * @param key tells our filters apart, since several have one name
 * @param priority the Tasklist opens the filter of the lowest
 * @param group whose members see it; null for everyone
 */
record TasklistFilter(String key, int priority, @Nullable String group, TaskQuery query) {

    /** The filter property that holds the key. */
    static final String KEY = "passerelle";

    /** What the Tasklist is told about the filter; French, as the engine keeps all that people read. */
    Map<String, Object> properties(FilterTexts texts) {
        return Map.of(
                KEY,
                key,
                "description",
                texts.description(key, Locale.FRENCH),
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                columns(texts));
    }

    private static List<Map<String, String>> columns(FilterTexts texts) {
        return Stream.of(
                        TaskColumns.REFERENCE,
                        TaskColumns.PARTNER,
                        TaskColumns.COUNTRY,
                        TaskColumns.TYPE,
                        TaskColumns.DUE)
                .map(column -> Map.of("name", column.name(), "label", texts.column(column.name(), Locale.FRENCH)))
                .toList();
    }
}
