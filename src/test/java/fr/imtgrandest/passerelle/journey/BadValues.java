package fr.imtgrandest.passerelle.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Values that a field must never take, worked out from its declaration in the form. */
final class BadValues {

    private static final List<String> NEVER_A_FIELD = List.of("""
            {"type": "Object", "value": "{}", "valueInfo":
                {"objectTypeName": "java.util.HashMap", "serializationDataFormat": "application/json"}}""", """
            {"type": "File", "value": "YQ==", "valueInfo": {"filename": "a.txt", "mimeType": "text/plain"}}""", """
            {"type": "Bytes", "value": "YQ=="}""", """
            {"type": "Date", "value": "2027-09-01T00:00:00.000+0000"}""", """
            {"type": "Double", "value": 1.5}""", """
            {"type": "Long", "value": 3}""", """
            {"type": "Json", "value": "{\\"a\\": 1}"}""", """
            {"type": "Json", "value": "[[\\"a\\"]]"}""", """
            {"type": "Json", "value": "no json"}""", """
            {"type": "String", "value": "a\\u0000b"}""", """
            {"type": "String", "value": "\\ud800"}""");

    /** Types whose values can stand in a cell. */
    private static final Set<String> PLAIN = Set.of("String", "Integer", "Boolean");

    private final JsonNode component;
    private final List<JsonNode> values = new ArrayList<>();

    private BadValues(JsonNode component) {
        this.component = component;
    }

    /** Values that no field whatever takes. */
    static List<JsonNode> ofAnyField() {
        return NEVER_A_FIELD.stream().map(Payload::read).toList();
    }

    /** All that a field must never take. */
    static List<JsonNode> of(JsonNode component, JsonNode good) {
        List<JsonNode> all = new ArrayList<>(ofAnyField());
        all.addAll(ofThisField(component, good));
        return all;
    }

    /** @param good what the field takes, to be tried as a value that leaves no trace; missing if the field is empty */
    static List<JsonNode> ofThisField(JsonNode component, JsonNode good) {
        BadValues bad = new BadValues(component);
        if (good.isObject()) {
            ObjectNode leavingNoTrace = good.deepCopy();
            leavingNoTrace.putObject("valueInfo").put("transient", true);
            bad.values.add(leavingNoTrace);
        }
        if (isList(component)) {
            bad.list(good);
        } else {
            bad.ofType(component.path("type").asText());
        }
        return bad.values;
    }

    /** Whether people add rows to it. */
    static boolean isList(JsonNode component) {
        return component.path("type").asText().equals("dynamiclist");
    }

    /** The name of the variable that a field fills in. */
    static String key(JsonNode field) {
        return field.path(isList(field) ? "path" : "key").asText();
    }

    static boolean isRequired(JsonNode field) {
        return field.at("/validate/required").asBoolean()
                || field.at("/properties/minRows").asInt() > 0;
    }

    /** How a refusal in French names the field, or a row of it. */
    static Pattern name(JsonNode field) {
        String name = Pattern.quote("(" + key(field) + ")");
        return Pattern.compile(
                isList(field) ? name + "|" + Pattern.quote(field.path("label").asText()) + ", ligne \\d+" : name);
    }

    /** @param good a list with at least one row */
    private void list(JsonNode good) {
        ArrayNode rows = (ArrayNode) Payload.read(good.path("value").asText());
        int max = component.at("/properties/maxRows").asInt();
        all("x", 1, true, List.of("a"), List.of(List.of("a")), List.of(1), Map.of("a", "b"), List.of(Map.of()));
        all(Collections.nCopies(max + 1, rows.get(0)), Collections.nCopies(20_000, Map.of("name", "x")));
        with(rows, row -> row.put("noSuchColumn", "x"));
        with(rows, row -> row.put("<img src=x>", "x"));
        for (JsonNode column : component.path("components")) {
            String name = key(column);
            if (isRequired(column)) {
                with(rows, row -> row.remove(name));
                with(rows, row -> row.putNull(name));
                with(rows, row -> row.put(name, " "));
            }
            BadValues.of(column, MissingNode.getInstance()).stream()
                    .filter(bad -> PLAIN.contains(bad.path("type").asText()))
                    .forEach(bad -> with(rows, row -> row.set(name, bad.path("value"))));
        }
    }

    private void with(ArrayNode good, Consumer<ObjectNode> change) {
        ArrayNode rows = good.deepCopy();
        change.accept((ObjectNode) rows.get(0));
        all(rows);
    }

    private void ofType(String type) {
        switch (type) {
            case "textfield", "textarea" -> text();
            case "number" -> number();
            case "checkbox" -> all("true", "oui", 1, List.of("true"));
            case "radio", "select" -> all("NO_SUCH", "' or 1=1 --", 1, true, List.of("GO"));
            case "checklist", "taglist" -> {
                all("ensg", 1, true, List.of("no-such"), List.of("ensg", "no-such"), List.of(""), List.of(1));
                all(
                        List.of("fr", "fr", "ensg", "ensg"),
                        IntStream.range(0, 5000).mapToObj(n -> "x" + n).toList());
            }
            case "datetime" ->
                all(
                        "01/09/2027",
                        "2027-02-30",
                        "2027-13-01",
                        "2027-9-1",
                        "2027-09-01T00:00",
                        "demain",
                        "99999-01-01",
                        20270901,
                        List.of("2027-09-01"));
            default -> throw new IllegalArgumentException("No bad value known for " + type);
        }
    }

    private void text() {
        JsonNode validate = component.path("validate");
        all(5, true, List.of("a", "b"), "x".repeat(validate.path("maxLength").asInt(4000) + 1), "x".repeat(1_000_000));
        int min = validate.path("minLength").asInt(0);
        if (min > 1) {
            all("x".repeat(min - 1));
        }
        if (validate.has("pattern")) {
            all(
                    "example.org",
                    "ftp://example.org",
                    "javascript:alert(1)",
                    "javascript:alert(1)//https://example.org",
                    "javascript://example.org/%0Aalert(1)//https://example.org");
            all("https://example.org/a b", "https://example.org/{id}", "https://", "voir https://example.org");
        }
        if (validate.path("validationType").asText().equals("email")) {
            all("nobody", "a@b", "a b@example.org", "a@example.org, b@example.org", "<a@example.org>");
        }
    }

    private void number() {
        JsonNode validate = component.path("validate");
        if (component.path("serializeToString").asBoolean()) {
            all("abc", "1.234", "1e3", "NaN", "1,5", "-0.01", "100000000.01", 5, List.of("1"));
        } else {
            all("abc", "5", true, List.of(5));
            all(
                    validate.path("min").asInt() - 1,
                    validate.path("max").asInt() + 1,
                    Integer.MAX_VALUE,
                    Integer.MIN_VALUE);
        }
    }

    private void all(Object... bad) {
        for (Object value : bad) {
            values.add(Payload.read(Payload.of("x", value).json()).at("/variables/x"));
        }
    }
}
