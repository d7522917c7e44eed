package fr.imtgrandest.passerelle.architecture;

import static fr.imtgrandest.passerelle.architecture.Markdown.cells;
import static fr.imtgrandest.passerelle.architecture.Markdown.code;
import static fr.imtgrandest.passerelle.architecture.Markdown.codes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A field of a form in words. */
final class FieldWords {

    private FieldWords() {}

    /** One row of words for a field; for a list one more for each of its columns. */
    static Stream<List<String>> rows(JsonNode field) {
        String key = FormFile.key(field);
        return Stream.concat(
                Stream.of(row(label(field), key, field)),
                FormFile.isList(field)
                        ? FormFile.columns(field).stream()
                                .map(column -> row(
                                        label(field) + " › " + label(column),
                                        key + "[]." + FormFile.key(column),
                                        column))
                        : Stream.empty());
    }

    private static List<String> row(String label, String key, JsonNode field) {
        boolean required = field.path("validate").path("required").asBoolean() || FormFile.minRows(field) > 0;
        return cells(label, code(key), value(field), required ? "yes" : "");
    }

    private static String label(JsonNode field) {
        return field.path("label").asText(field.path("dateLabel").asText());
    }

    private static String value(JsonNode field) {
        String value = switch (field.path("type").asText()) {
            case "textfield" -> "line of text" + limits(field, "minLength", "maxLength", " characters");
            case "textarea" -> "text" + limits(field, "minLength", "maxLength", " characters");
            case "number" -> number(field) + limits(field, "min", "max", "");
            case "checkbox" -> "yes or no";
            case "radio", "select" -> "one of " + choice(field);
            case "checklist", "taglist" -> "some of " + choice(field);
            case "datetime" -> "date";
            case "dynamiclist" ->
                "%d to %d rows"
                        .formatted(
                                FormFile.minRows(field),
                                field.path("properties").path("maxRows").asInt());
            default -> throw new IllegalStateException("No words for " + field);
        };
        boolean confidential = field.path("properties").path("confidential").asBoolean();
        return confidential ? value + ", confidential: never a process variable" : value;
    }

    private static String number(JsonNode field) {
        return field.path("decimalDigits").asInt(0) == 0 ? "whole number" : "amount";
    }

    private static String choice(JsonNode field) {
        String source = field.path("properties").path("options").asText();
        return source.isEmpty() ? codes(FormFile.values(field)) : "the " + source;
    }

    private static String limits(JsonNode field, String lower, String upper, String unit) {
        JsonNode validate = field.path("validate");
        if (!validate.has(upper)) {
            return "";
        }
        String from = validate.has(lower) ? validate.path(lower).asText() + " to " : "up to ";
        return ", " + from + validate.path(upper).asText() + unit;
    }
}
