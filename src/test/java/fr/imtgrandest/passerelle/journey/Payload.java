package fr.imtgrandest.passerelle.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form sends, as the Tasklist writes it: each value with its type, lists as JSON text. */
final class Payload {

    /** Writes every sign that is not ASCII by its number, so that none is lost on the way. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Map<String, JsonNode> variables;

    private Payload(Map<String, JsonNode> variables) {
        this.variables = variables;
    }

    static Payload empty() {
        return new Payload(Map.of());
    }

    static Payload of(String key, Object value) {
        return empty().with(key, value);
    }

    /** With a value as the form would send it: text, a whole number, a flag or a list. */
    Payload with(String key, Object value) {
        ObjectNode typed = JSON.createObjectNode();
        if (value instanceof List || value instanceof Map || value instanceof JsonNode) {
            typed.put("type", "Json").put("value", write(value));
        } else {
            typed.put("type", value.getClass().getSimpleName()).set("value", JSON.valueToTree(value));
        }
        return withTyped(key, typed);
    }

    /** With a value that no form would send. */
    Payload withTyped(String key, JsonNode typed) {
        Map<String, JsonNode> changed = new LinkedHashMap<>(variables);
        changed.put(key, typed);
        return new Payload(changed);
    }

    Payload without(String key) {
        Map<String, JsonNode> changed = new LinkedHashMap<>(variables);
        changed.remove(key);
        return new Payload(changed);
    }

    String json() {
        return write(Map.of("variables", variables));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + json, e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
