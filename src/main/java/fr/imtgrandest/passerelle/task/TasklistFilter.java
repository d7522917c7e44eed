package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * One of the filters that people find in the Tasklist.
 *
 * @param key tells our filters apart, since several have one name
 * @param priority the Tasklist opens the filter of the lowest
 * @param group whose members see it; null for everyone
 */
record TasklistFilter(
        String key,
        String name,
        String description,
        int priority,
        @Nullable String group,
        TaskQuery query) {

    /** The filter property that holds the key. */
    static final String KEY = "passerelle";

    private static final List<Map<String, String>> COLUMNS = List.of(
            column(TaskColumns.REFERENCE.name(), "Référence"),
            column(TaskColumns.PARTNER.name(), "Partenaire ou action"),
            column(TaskColumns.COUNTRY.name(), "Pays"),
            column(TaskColumns.TYPE.name(), "Type"),
            column(TaskColumns.DUE.name(), "Échéance"));

    /** What the Tasklist is told about the filter. */
    Map<String, Object> properties() {
        return Map.of(
                KEY,
                key,
                "description",
                description,
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                COLUMNS);
    }

    private static Map<String, String> column(String name, String label) {
        return Map.of("name", name, "label", label);
    }
}
