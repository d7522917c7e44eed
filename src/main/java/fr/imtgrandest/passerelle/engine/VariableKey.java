package fr.imtgrandest.passerelle.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/**
 * The one name and type of a process variable; every read and write of it in Java goes through its key.
 *
 * <p>Values are stored as the engine's plain types: text, whole numbers, flags; lists and records as JSON. Dates are
 * ISO text and money is decimal text, as forms send them.
 *
 * @param <T> the type that Java sees
 */
public final class VariableKey<T> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;
    private final Function<T, TypedValue> encoder;
    private final Decoder<T> decoder;

    private VariableKey(String name, Function<T, TypedValue> encoder, Decoder<T> decoder) {
        this.name = name;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    public static VariableKey<String> text(String name) {
        return new VariableKey<>(name, Variables::stringValue, String.class::cast);
    }

    public static VariableKey<Boolean> flag(String name) {
        return new VariableKey<>(name, Variables::booleanValue, Boolean.class::cast);
    }

    public static VariableKey<Integer> number(String name) {
        return new VariableKey<>(name, Variables::integerValue, value -> ((Number) value).intValue());
    }

    public static VariableKey<LocalDate> date(String name) {
        return new VariableKey<>(
                name, value -> Variables.stringValue(value.toString()), value -> LocalDate.parse((String) value));
    }

    /** An amount in euros with two decimals, stored as decimal text such as {@code 1200.00}. */
    public static VariableKey<BigDecimal> money(String name) {
        return new VariableKey<>(
                name, value -> Variables.stringValue(value.toPlainString()), value -> new BigDecimal(value.toString()));
    }

    public static <E extends Enum<E>> VariableKey<E> choice(String name, Class<E> type) {
        return new VariableKey<>(
                name, value -> Variables.stringValue(value.name()), value -> Enum.valueOf(type, (String) value));
    }

    public static VariableKey<List<String>> texts(String name) {
        return json(name, JSON.constructType(new TypeReference<List<String>>() {}));
    }

    /** A list of records, stored as a JSON array. */
    public static <E> VariableKey<List<E>> records(String name, Class<E> type) {
        return json(name, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    /** A record, stored as a JSON object. */
    public static <E> VariableKey<E> record(String name, Class<E> type) {
        return json(name, JSON.constructType(type));
    }

    private static <T> VariableKey<T> json(String name, JavaType type) {
        ObjectReader reader = JSON.readerFor(type);
        return new VariableKey<>(
                name,
                value -> SpinValues.jsonValue(write(value)).create(),
                value -> reader.readValue(value instanceof SpinJsonNode node ? node.toString() : (String) value));
    }

    public String name() {
        return name;
    }

    /** The value as the engine stores it. */
    public TypedValue typed(T value) {
        return encoder.apply(value);
    }

    /**
     * The value in a scope or one of its parents; empty when it is absent, null or the empty text that forms send for a
     * field left blank.
     *
     * @throws IllegalStateException if the stored value is of another type
     */
    public Optional<T> find(VariableScope scope) {
        return decode(scope.getVariable(name));
    }

    /**
     * The value in the scope itself; empty when it is absent or null there.
     *
     * @throws IllegalStateException if the stored value is of another type
     */
    public Optional<T> findLocal(VariableScope scope) {
        return decode(scope.getVariableLocal(name));
    }

    /**
     * The value among variables read from the engine.
     *
     * @throws IllegalStateException if the stored value is of another type
     */
    public Optional<T> find(Map<String, Object> variables) {
        return decode(variables.get(name));
    }

    /**
     * The value that a reader gives for its name.
     *
     * @throws IllegalStateException if the value is of another type
     */
    public Optional<T> find(Function<String, ? extends @Nullable Object> reader) {
        return decode(reader.apply(name));
    }

    /**
     * The value that must be there.
     *
     * @throws IllegalStateException if it is absent, null or of another type
     */
    public T require(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Process variable '" + name + "' is missing"));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, encoder.apply(value));
    }

    /** Sets the value, or takes it away so that the variable is absent. */
    public void setOrRemove(VariableScope scope, @Nullable T value) {
        if (value == null) {
            scope.removeVariable(name);
        } else {
            set(scope, value);
        }
    }

    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, encoder.apply(value));
    }

    /** Declares the variable in the scope itself without a value, so that a form writes there and not above. */
    public void declareLocal(VariableScope scope) {
        scope.setVariableLocal(name, Variables.untypedNullValue());
    }

    private Optional<T> decode(@Nullable Object stored) {
        if (stored == null || "".equals(stored)) {
            return Optional.empty();
        }
        try {
            return Optional.of(decoder.decode(stored));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalStateException(
                    "Process variable '" + name + "' has an unexpected value of "
                            + stored.getClass().getName(),
                    e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    private interface Decoder<T> {
        T decode(Object stored) throws JsonProcessingException;
    }

    @Override
    public String toString() {
        return "variable '" + name + "'";
    }
}
