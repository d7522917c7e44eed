package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/**
 * A value of the engine as plain Java: text, a whole number, a flag, a list of text, or rows; nothing else is one.
 *
 * <p>A row maps the names of its columns to text, whole numbers and flags; a cell without a value is not there.
 */
final class PlainValue {

    /** Longer than the choice of everything that any list offers. */
    private static final int MAX_TEXTS = 20_000;

    /** Longer than the rows of any list, see {@link RowsReader}. */
    private static final int MAX_JSON = 200_000;

    /** More than the columns of any list; so many names of columns that do not exist are told one by one. */
    private static final int MAX_CELLS = 30;

    private static final Set<String> TYPES = Set.of("null", "string", "integer", "boolean", "json");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxStringLength(MAX_JSON)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlainValue() {}

    /** Whether the value is of a type that forms know, whatever it holds. */
    static boolean isKnown(TypedValue value) {
        return value.getType() == null || TYPES.contains(value.getType().getName());
    }

    /** The plain value; empty for null and for what is none. */
    static Optional<Object> of(TypedValue value) {
        if (!isKnown(value)) {
            return Optional.empty();
        }
        return value instanceof SerializableValue serializable
                ? json(serializable).flatMap(PlainValue::list)
                : ofStored(value.getValue());
    }

    /** The plain value of what the engine gives for a variable. */
    static Optional<Object> ofStored(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return list(json.toString());
        }
        return value instanceof String || value instanceof Integer || value instanceof Boolean
                ? Optional.of(value)
                : Optional.empty();
    }

    static boolean isNull(TypedValue value) {
        return value instanceof SerializableValue serializable
                ? json(serializable).isEmpty()
                : value.getValue() == null;
    }

    /** The plain value in the form that the engine stores: lists as JSON. */
    static Object stored(Object plain) {
        return plain instanceof List<?> ? JSON.valueToTree(plain).toString() : plain;
    }

    /** Rows as the engine stores them. */
    static TypedValue ofRows(Object rows) {
        return SpinValues.jsonValue(JSON.valueToTree(rows).toString()).create();
    }

    private static Optional<String> json(SerializableValue value) {
        return value.isDeserialized()
                ? Optional.ofNullable(value.getValue()).map(Object::toString)
                : Optional.ofNullable(value.getValueSerialized());
    }

    /** A plain value as the rows of a list; empty if it is something else. */
    static Optional<List<Map<?, ?>>> asRows(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)
                ? Optional.of(
                        list.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList())
                : Optional.empty();
    }

    /** Whether nothing was filled in, as the browser leaves a field of this type empty. */
    static boolean isEmpty(FieldType type, @Nullable Object plain) {
        return plain == null
                || (type instanceof FieldType.Text && plain instanceof String text && text.isBlank())
                || (type instanceof FieldType.Choices && List.of().equals(plain))
                || (type instanceof FieldType.Rows && List.of().equals(plain));
    }

    private static Optional<Object> list(String json) {
        if (json.length() > MAX_JSON) {
            return Optional.empty();
        }
        try {
            JsonNode array = JSON.readTree(json);
            if (!array.isArray()) {
                return Optional.empty();
            }
            if (elements(array).allMatch(JsonNode::isTextual)) {
                return json.length() > MAX_TEXTS ? Optional.empty() : Optional.of(texts(array));
            }
            return elements(array).allMatch(PlainValue::isRow) ? Optional.of(rows(array)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::textValue).toList();
    }

    private static boolean isRow(JsonNode row) {
        return row.isObject()
                && row.size() <= MAX_CELLS
                && elements(row)
                        .allMatch(cell -> cell.isTextual() || cell.isInt() || cell.isBoolean() || cell.isNull());
    }

    private static List<Map<String, Object>> rows(JsonNode array) {
        return elements(array).map(PlainValue::row).toList();
    }

    private static Map<String, Object> row(JsonNode object) {
        Map<String, Object> row = new LinkedHashMap<>();
        object.properties().stream()
                .filter(cell -> !cell.getValue().isNull())
                .forEach(cell -> row.put(cell.getKey(), JSON.convertValue(cell.getValue(), Object.class)));
        return row;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
