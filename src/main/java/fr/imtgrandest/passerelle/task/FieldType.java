package fr.imtgrandest.passerelle.task;

import java.math.BigDecimal;
import java.util.List;
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
