package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.task.FieldType.Allowed;
import fr.imtgrandest.passerelle.task.FieldType.Range;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what values one component of a form takes. */
final class FieldTypeReader {

    /** The engine stores no longer text. */
    static final int MAX_TEXT = 4000;

    private static final int MAX_DECIMALS = 2;
    private static final Set<String> VALIDATION_TYPES = Set.of("", "custom", "email");

    private final String form;
    private final JsonNode component;
    private final JsonNode validate;

    FieldTypeReader(String form, JsonNode component) {
        this.form = form;
        this.component = component;
        this.validate = component.path("validate");
    }

    /** @throws IllegalStateException if the server could not check such a field */
    FieldType read() {
        String type = component.path("type").asText();
        return switch (type) {
            case "textfield", "textarea" -> text();
            case "number" -> number();
            case "checkbox" -> new FieldType.Flag();
            case "radio", "select" -> new FieldType.Choice(allowed());
            case "checklist", "taglist" -> new FieldType.Choices(allowed());
            case "datetime" -> day();
            default -> throw refused("components of type " + type + " are not supported");
        };
    }

    private FieldType text() {
        String kind = validate.path("validationType").asText();
        if (!VALIDATION_TYPES.contains(kind)) {
            throw refused("validation of type " + kind + " is not supported");
        }
        int maxLength = Math.min(validate.path("maxLength").asInt(MAX_TEXT), MAX_TEXT);
        return new FieldType.Text(validate.path("minLength").asInt(0), maxLength, pattern(), kind.equals("email"));
    }

    private @Nullable Pattern pattern() {
        String pattern = validate.path("pattern").asText();
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw refused("its pattern cannot be read: " + e.getDescription());
        }
    }

    private FieldType number() {
        Range range = new Range(limit("min"), limit("max"));
        int decimals = component.path("decimalDigits").asInt(0);
        if (component.path("serializeToString").asBoolean()) {
            if (decimals < 0 || decimals > MAX_DECIMALS) {
                throw refused("a number has at most two decimals");
            }
            return new FieldType.Decimal(decimals, range);
        }
        if (decimals != 0) {
            throw refused("a number with decimals is serialized to text");
        }
        return new FieldType.WholeNumber(range);
    }

    private @Nullable BigDecimal limit(String name) {
        JsonNode limit = validate.path(name);
        if (limit.isMissingNode() || limit.asText().isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(limit.asText());
        } catch (NumberFormatException e) {
            throw refused("its limit " + name + " is not a number");
        }
    }

    private Allowed allowed() {
        String source = component.path("properties").path("options").asText();
        if (!source.isEmpty()) {
            return new Allowed.Source(source);
        }
        JsonNode values = component.path("values");
        if (!values.isArray() || values.isEmpty()) {
            throw refused("it offers neither values nor a source of options");
        }
        return new Allowed.Values(StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.path("value").asText())
                .toList());
    }

    private FieldType day() {
        if (!component.path("subtype").asText().equals("date")) {
            throw refused("only dates without time are supported");
        }
        boolean notFuture =
                component.path("properties").path("disallowFutureDates").asBoolean();
        return new FieldType.Day(component.path("disallowPassedDates").asBoolean(), notFuture);
    }

    private IllegalStateException refused(String reason) {
        return new IllegalStateException(
                "Form " + form + ", component '" + component.path("key").asText() + "': " + reason);
    }
}
