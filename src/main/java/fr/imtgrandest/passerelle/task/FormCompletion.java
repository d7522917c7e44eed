package fr.imtgrandest.passerelle.task;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Completes a deployed form by what its JSON only names: lists that are configuration or data, text about the
 * case, and its own texts in the reader's language. */
@Component
public class FormCompletion {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OptionLists options;
    private final Map<String, List<FormText>> texts;
    private final EnglishTexts english;

    @Autowired
    FormCompletion(OptionLists options, ObjectProvider<FormText> texts, EnglishTexts english) {
        this(options, texts.orderedStream().toList(), english);
    }

    FormCompletion(OptionLists options, List<FormText> texts, EnglishTexts english) {
        this.options = options;
        this.texts = texts.stream().collect(groupingBy(FormText::name));
        this.english = english;
    }

    /**
     * The form as its reader gets it.
     *
     * @param request the task whose form it is, and who reads it; a start form has no text about a case
     * @throws UncheckedIOException if the form is not JSON
     * @throws IllegalStateException if the form names a list or a text that does not exist
     */
    public byte[] complete(byte[] form, OptionRequest request) {
        try {
            JsonNode root = translated(form, request.locale());
            String taskId = request.taskId();
            completeAll(root.path("components"), request, taskId == null ? null : new TaskReading(taskId));
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The form with its own texts in the reader's language.
     *
     * @throws UncheckedIOException if it is not JSON
     */
    JsonNode translated(byte[] form, Locale locale) {
        try {
            JsonNode root = JSON.readTree(form);
            if (EnglishTexts.isSpoken(locale)) {
                translateAll(root.path("components"), root.path("id").asText());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void translateAll(JsonNode components, String form) {
        for (JsonNode component : components) {
            if (component instanceof ObjectNode object) {
                String name = FormReader.name(object);
                for (String attribute : List.of("label", "dateLabel", "text")) {
                    translate(object, attribute, english.ofForm(form, name, "label"));
                }
                translate(object, "description", english.ofForm(form, name, "description"));
                object.path("values")
                        .forEach(value -> translate(
                                (ObjectNode) value,
                                "label",
                                english.ofForm(form, name, value.path("value").asText())));
                translateAll(object.path("components"), form);
            }
        }
    }

    private static void translate(ObjectNode component, String attribute, Optional<String> text) {
        if (component.has(attribute)) {
            text.ifPresent(found -> component.put(attribute, found));
        }
    }

    private void completeAll(JsonNode components, OptionRequest request, @Nullable TaskReading task) {
        for (JsonNode component : components) {
            if (component instanceof ObjectNode object) {
                property(object, "options").ifPresent(name -> fillOptions(object, name, request));
                content(object).ifPresent(name -> fillText(object, name, task, request.locale()));
                completeAll(object.path("components"), request, task);
            }
        }
    }

    /** The text about the case that a component names. */
    static Optional<String> content(JsonNode component) {
        return property(component, "content");
    }

    private static Optional<String> property(JsonNode component, String name) {
        return Optional.ofNullable(component.path("properties").path(name).textValue());
    }

    private void fillOptions(ObjectNode component, String name, OptionRequest request) {
        component.remove(List.of("valuesKey", "valuesExpression"));
        ArrayNode values = component.putArray("values");
        for (Option option : options.options(name, request).orElseThrow(() -> unknown(name))) {
            values.addObject().put("value", option.value()).put("label", option.label());
        }
    }

    private void fillText(ObjectNode component, String name, @Nullable TaskReading task, Locale locale) {
        List<Block> blocks = task == null ? List.of() : blocks(name, task, locale);
        component.put("text", new FormMarkdown(locale).of(blocks));
    }

    /**
     * All that the texts of this name tell of a task.
     *
     * @throws IllegalStateException if there is no such text
     */
    List<Block> blocks(String name, TaskReading task, Locale locale) {
        return Optional.ofNullable(texts.get(name)).orElseThrow(() -> unknown(name)).stream()
                .flatMap(text -> text.blocks(task, locale).stream())
                .toList();
    }

    private static IllegalStateException unknown(String name) {
        return new IllegalStateException("A form names '" + name + "', which nobody provides");
    }
}
