package fr.imtgrandest.passerelle.task;

import static java.util.stream.Collectors.toUnmodifiableMap;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Completes a deployed form by what its JSON only names: lists that are configuration or data, and text about the case. */
@Component
public class FormCompletion {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OptionLists options;
    private final Map<String, FormText> texts;

    @Autowired
    FormCompletion(OptionLists options, ObjectProvider<FormText> texts) {
        this(options, texts.stream().toList());
    }

    FormCompletion(OptionLists options, List<FormText> texts) {
        this.options = options;
        this.texts = texts.stream().collect(toUnmodifiableMap(FormText::name, Function.identity()));
    }

    /**
     * The form as its reader gets it.
     *
     * @param taskId the task whose form it is; null for a start form, which has no text about a case
     * @throws UncheckedIOException if the form is not JSON
     * @throws IllegalStateException if the form names a list or a text that does not exist
     */
    public byte[] complete(byte[] form, @Nullable String taskId, Locale locale) {
        try {
            JsonNode root = JSON.readTree(form);
            completeAll(root.path("components"), new Reader(taskId, locale));
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reader(@Nullable String taskId, Locale locale) {}

    private void completeAll(JsonNode components, Reader reader) {
        for (JsonNode component : components) {
            if (component instanceof ObjectNode object) {
                property(object, "options").ifPresent(name -> fillOptions(object, name, reader));
                property(object, "content").ifPresent(name -> fillText(object, name, reader));
                completeAll(object.path("components"), reader);
            }
        }
    }

    private static Optional<String> property(ObjectNode component, String name) {
        return Optional.ofNullable(component.path("properties").path(name).textValue());
    }

    private void fillOptions(ObjectNode component, String name, Reader reader) {
        component.remove(List.of("valuesKey", "valuesExpression"));
        ArrayNode values = component.putArray("values");
        for (Option option : options.options(name, reader.locale()).orElseThrow(() -> unknown(name))) {
            values.addObject().put("value", option.value()).put("label", option.label());
        }
    }

    private void fillText(ObjectNode component, String name, Reader reader) {
        FormText text = Optional.ofNullable(texts.get(name)).orElseThrow(() -> unknown(name));
        List<Block> blocks = reader.taskId() == null ? List.of() : text.blocks(reader.taskId(), reader.locale());
        component.put("text", new FormMarkdown(reader.locale()).of(blocks));
    }

    private static IllegalStateException unknown(String name) {
        return new IllegalStateException("A form names '" + name + "', which nobody provides");
    }
}
