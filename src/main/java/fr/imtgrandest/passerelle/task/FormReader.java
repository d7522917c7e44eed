package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the contract out of the JSON of a form; whatever it does not know for sure, it refuses. */
final class FormReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> NO_FIELDS = Set.of("text", "separator", "spacer", "image", "button");

    private final String form;
    private final List<FormField> fields = new ArrayList<>();

    private FormReader(String form) {
        this.form = form;
    }

    /**
     * Reads a form.
     *
     * @throws IllegalStateException if it is no form or asks for something that the server could not check
     */
    static FormContract read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            FormReader reader = new FormReader(root.path("id").asText("?"));
            reader.components(root.path("components"), List.of());
            return FormContract.of(reader.form, reader.fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a form: no JSON", e);
        }
    }

    private void components(JsonNode components, List<Condition> hiddenIf) {
        if (!components.isArray()) {
            throw new IllegalStateException("Form " + form + ": no list of components");
        }
        for (JsonNode component : components) {
            component(component, with(hiddenIf, component));
        }
    }

    private void component(JsonNode component, List<Condition> hiddenIf) {
        String type = component.path("type").asText();
        if (NO_FIELDS.contains(type)) {
            return;
        }
        if (type.equals("group")) {
            require(component.path("path").asText().isEmpty(), component, "groups have no path");
            components(component.path("components"), hiddenIf);
        } else if (type.equals("dynamiclist")) {
            String label = label(component, component.path("path").asText());
            fields.add(new RowsReader(form, component).read(label, hiddenIf, column -> field(column, List.of())));
        } else {
            fields.add(field(component, hiddenIf));
        }
    }

    private FormField field(JsonNode component, List<Condition> hiddenIf) {
        String key = component.path("key").asText();
        require(!key.isBlank(), component, "a field has a key");
        return new FormField(
                key,
                label(component, key),
                new FieldTypeReader(form, component).read(),
                mode(component),
                component.path("properties").path("confidential").asBoolean(),
                hiddenIf);
    }

    /** By what a component is called: its key, its path or else its id. */
    static String name(JsonNode component) {
        return component
                .path("key")
                .asText(component.path("path").asText(component.path("id").asText()));
    }

    private static String label(JsonNode component, String key) {
        String label =
                component.path("label").asText(component.path("dateLabel").asText());
        return label.isBlank() || label.startsWith("=") || label.contains("{{") ? key : label.strip();
    }

    private FormField.Mode mode(JsonNode component) {
        if (flag(component, "disabled")) {
            return FormField.Mode.DISABLED;
        }
        if (flag(component, "readonly")) {
            return FormField.Mode.READONLY;
        }
        return flag(component.path("validate"), "required") ? FormField.Mode.REQUIRED : FormField.Mode.OPTIONAL;
    }

    private boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        require(value.isMissingNode() || value.isBoolean(), node, name + " is true or false, not computed");
        return value.asBoolean();
    }

    private List<Condition> with(List<Condition> outer, JsonNode component) {
        JsonNode hide = component.path("conditional").path("hide");
        if (hide.isMissingNode() || hide.asText().isBlank()) {
            return outer;
        }
        String expression = hide.asText().strip();
        List<Condition> all = new ArrayList<>(outer);
        all.add(Condition.read(expression)
                .orElseThrow(() -> refused(component, "its condition is no FEEL expression after an equals sign")));
        return List.copyOf(all);
    }

    private void require(boolean holds, JsonNode component, String rule) {
        if (!holds) {
            throw refused(component, rule);
        }
    }

    private IllegalStateException refused(JsonNode component, String rule) {
        String name = component.path("key").asText(component.path("id").asText());
        return new IllegalStateException("Form " + form + ", component '" + name + "': " + rule);
    }
}
