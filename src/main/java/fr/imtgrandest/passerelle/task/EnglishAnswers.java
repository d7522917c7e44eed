package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.imtgrandest.passerelle.identity.GroupNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Translates what the engine's web interface says of tasks, processes, filters and groups. */
@Component
public class EnglishAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";

    private final TaskNames names;
    private final EnglishTexts english;
    private final FilterTexts filters;
    private final EnglishColumns columns;
    private final GroupNames groups;

    EnglishAnswers(
            TaskNames names, EnglishTexts english, FilterTexts filters, EnglishColumns columns, GroupNames groups) {
        this.names = names;
        this.english = english;
        this.filters = filters;
        this.columns = columns;
        this.groups = groups;
    }

    /**
     * The same answer on tasks, processes or filters for a reader of English.
     *
     * @throws UncheckedIOException if it is not JSON
     */
    public byte[] translate(byte[] answer) {
        return translate(answer, this::translate);
    }

    /**
     * The same answer on groups for a reader of English.
     *
     * @throws UncheckedIOException if it is not JSON
     */
    public byte[] translateGroups(byte[] answer) {
        Map<String, String> all = groups.all(Locale.ENGLISH);
        return translate(
                answer,
                group -> put(
                        group,
                        NAME,
                        Optional.ofNullable(all.get(group.path("id").asText()))));
    }

    private static byte[] translate(byte[] answer, Consumer<ObjectNode> translation) {
        try {
            JsonNode root = JSON.readTree(answer);
            translateAll(root, translation);
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void translateAll(JsonNode node, Consumer<ObjectNode> translation) {
        if (node instanceof ObjectNode object) {
            translation.accept(object);
        }
        node.forEach(inner -> translateAll(inner, translation));
    }

    private void translate(ObjectNode object) {
        String step = object.path("taskDefinitionKey").asText();
        String filter = object.path("properties").path(TasklistFilter.KEY).asText();
        if (!step.isEmpty() && object.path(NAME).isTextual()) {
            object.put(NAME, names.inLists(step, object.path(NAME).asText(), Locale.ENGLISH));
            put(object, DESCRIPTION, english.documentation(step));
            columns.translate(object.path("_embedded").path("variable"));
        } else if (!filter.isEmpty()) {
            object.put(NAME, filters.name(filter, Locale.ENGLISH));
            ObjectNode properties = (ObjectNode) object.path("properties");
            properties.put(DESCRIPTION, filters.description(filter, Locale.ENGLISH));
            properties
                    .path("variables")
                    .forEach(column -> ((ObjectNode) column)
                            .put("label", filters.column(column.path(NAME).asText(), Locale.ENGLISH)));
        } else if (object.path("resource").asText().endsWith(".bpmn")) {
            put(object, NAME, english.name(object.path("key").asText()));
        }
    }

    private static void put(ObjectNode object, String attribute, Optional<String> text) {
        if (object.path(attribute).isTextual()) {
            text.ifPresent(found -> object.put(attribute, found));
        }
    }
}
