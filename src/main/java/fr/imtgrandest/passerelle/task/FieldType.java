package fr.imtgrandest.passerelle.task;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What values a field of a form takes. */
sealed interface FieldType {

    /** Free text; the pattern may be found anywhere in it, as in the browser. */
    record Text(int minLength, int maxLength, @Nullable Pattern pattern, boolean email) implements FieldType {}

    record WholeNumber(Range range) implements FieldType {}

    /** A decimal number as text, such as an amount of money. */
    record Decimal(int decimals, Range range) implements FieldType {}

    record Flag() implements FieldType {}

    /** One of the allowed values. */
    record Choice(Allowed allowed) implements FieldType {}

    /** Some of the allowed values, each at most once. */
    record Choices(Allowed allowed) implements FieldType {}

    /** A day as ISO text. */
    record Day(boolean notPast, boolean notFuture) implements FieldType {}

    /**
     * Rows that people add to a list.
     *
     * @param columns text, days and choices
     * @param min least number of rows
     * @param max largest number of rows
     */
    record Rows(List<FormField> columns, int min, int max) implements FieldType {

        Optional<FormField> column(String key) {
            return columns.stream().filter(column -> column.key().equals(key)).findFirst();
        }

        /** A row without the cells that the browser leaves blank. */
        Map<String, Object> filledIn(Map<?, ?> row) {
            Map<String, Object> cells = new LinkedHashMap<>();
            row.forEach((name, value) -> cells.put((String) name, value));
            columns.stream()
                    .filter(column -> PlainValue.isEmpty(column.type(), cells.get(column.key())))
                    .forEach(column -> cells.remove(column.key()));
            return cells;
        }
    }

    /** Limits of a number, both included; null where there is none. */
    record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

    /** Which values a choice offers. */
    sealed interface Allowed {

        /** The values stand in the form. */
        record Values(List<String> values) implements Allowed {}

        /** The values come from an {@link OptionSource}. */
        record Source(String name) implements Allowed {}
    }
}
