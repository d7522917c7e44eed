package fr.imtgrandest.passerelle.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Holds a value against a JSON Schema, as far as the schema of a case's file goes. */
final class SchemaReading {

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    private SchemaReading(JsonNode root) {
        this.root = root;
    }

    /** What is there and not described, or described and not there, each with the place. */
    static List<String> faults(JsonNode schema, JsonNode value) {
        SchemaReading reading = new SchemaReading(schema);
        reading.check(schema, value, "/");
        return reading.faults;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        if (schema.has("$ref")) {
            check(root.at(schema.path("$ref").asText().substring(1)), value, place);
            return;
        }
        if (schema.path("description").asText().isEmpty()) {
            faults.add(place + ": not described");
        }
        String type = schema.path("type").asText();
        if (!type.isEmpty() && !type.equals(type(value))) {
            faults.add(place + ": " + type(value));
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(place + ": " + value);
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            faults.add(place + ": " + value);
        }
        checkProperties(schema, value, place);
        if (schema.has("items")) {
            value.forEach(one -> check(schema.path("items"), one, place + "*/"));
        }
    }

    private void checkProperties(JsonNode schema, JsonNode value, String place) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asText())) {
                faults.add(place + ": no " + required.asText());
            }
        }
        if (schema.has("properties")) {
            value.properties().forEach(entry -> {
                if (schema.path("properties").has(entry.getKey())) {
                    check(
                            schema.path("properties").path(entry.getKey()),
                            entry.getValue(),
                            place + entry.getKey() + "/");
                } else {
                    faults.add(place + ": " + entry.getKey());
                }
            });
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String type(JsonNode value) {
        if (value.isObject()) {
            return "object";
        }
        if (value.isArray()) {
            return "array";
        }
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isIntegralNumber() ? "integer" : "string";
    }
}
