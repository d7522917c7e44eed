package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** A value of the engine as plain Java: text, a whole number, a flag or a list of text; nothing else is one. */
final class PlainValue {

    /** Longer than the choice of everything that any list offers. */
    private static final int MAX_JSON = 20_000;

    private static final Set<String> TYPES = Set.of("null", "string", "integer", "boolean", "json");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxStringLength(FieldTypeReader.MAX_TEXT)
                            .build())
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

    private static Optional<String> json(SerializableValue value) {
        return value.isDeserialized()
                ? Optional.ofNullable(value.getValue()).map(Object::toString)
                : Optional.ofNullable(value.getValueSerialized());
    }

    /** Whether nothing was filled in, as the browser leaves a field of this type empty. */
    static boolean isEmpty(FieldType type, @Nullable Object plain) {
        return plain == null
                || (type instanceof FieldType.Text && plain instanceof String text && text.isBlank())
                || (type instanceof FieldType.Choices && plain instanceof List<?> list && list.isEmpty());
    }

    private static Optional<Object> list(String json) {
        if (json.length() > MAX_JSON) {
            return Optional.empty();
        }
        try {
            JsonNode array = JSON.readTree(json);
            boolean texts = array.isArray()
                    && StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isTextual);
            return texts ? Optional.of(texts(array)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
