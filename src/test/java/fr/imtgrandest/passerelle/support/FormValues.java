package fr.imtgrandest.passerelle.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** A filled-in form as the engine takes it. */
public final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormValues() {}

    /** The values by name; lists as JSON. */
    public static VariableMap of(Map<String, Object> form) {
        VariableMap values = Variables.createVariables();
        form.forEach((key, value) -> {
            if (value instanceof Collection<?> list) {
                values.putValueTyped(key, SpinValues.jsonValue(json(list)).create());
            } else {
                values.putValue(key, value);
            }
        });
        return values;
    }

    private static String json(Collection<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
