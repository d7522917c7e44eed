package fr.imtgrandest.passerelle.task;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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

    private final Map<String, OptionSource> sources;
    private final Map<String, FormText> texts;

    @Autowired
    FormCompletion(ObjectProvider<OptionSource> sources, ObjectProvider<FormText> texts) {
        this(sources.stream().toList(), texts.stream().toList());
    }

    FormCompletion(List<OptionSource> sources, List<FormText> texts) {
        this.sources = sources.stream().collect(toUnmodifiableMap(OptionSource::name, Function.identity()));
        this.texts = texts.stream().collect(toUnmodifiableMap(FormText::name, Function.identity()));
    }

    /**
     * The form as its reader gets it.
     *
     * @param taskId the task whose form it is; null for a start form, which has no text about a case
     * @throws IOException if the form is not JSON
     * @throws IllegalStateException if the form names a list or a text that does not exist
     */
    public byte[] complete(byte[] form, @Nullable String taskId, Locale locale) throws IOException {
        JsonNode root = JSON.readTree(form);
        completeAll(root.path("components"), new Reader(taskId, locale));
        return JSON.writeValueAsBytes(root);
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
        for (Option option : existing(sources, name).options(reader.locale())) {
            values.addObject().put("value", option.value()).put("label", option.label());
        }
    }

    private void fillText(ObjectNode component, String name, Reader reader) {
        FormText text = existing(texts, name);
        List<Block> blocks = reader.taskId() == null ? List.of() : text.blocks(reader.taskId(), reader.locale());
        component.put("text", new FormMarkdown(reader.locale()).of(blocks));
    }

    private static <T> T existing(Map<String, T> known, String name) {
        T found = known.get(name);
        if (found == null) {
            throw new IllegalStateException("A form names '" + name + "', but there are only " + known.keySet());
        }
        return found;
    }
}
