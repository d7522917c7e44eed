package fr.imtgrandest.passerelle.architecture;

import static fr.imtgrandest.passerelle.architecture.Markdown.cells;
import static fr.imtgrandest.passerelle.architecture.Markdown.code;
import static fr.imtgrandest.passerelle.architecture.Markdown.codes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A field of a form in words. */
final class FieldWords {

    private FieldWords() {}

    static List<String> row(JsonNode field) {
        boolean required = field.path("validate").path("required").asBoolean();
        return cells(label(field), code(field.path("key").asText()), value(field), required ? "yes" : "");
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
