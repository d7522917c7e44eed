package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** Reads what the forms of open tasks tell and ask, for readers who are known to see the task. */
@Component
public class FormSheets {

    private final FormService forms;
    private final FormCompletion completion;
    private final SystemAccess system;

    FormSheets(FormService forms, FormCompletion completion, SystemAccess system) {
        this.forms = forms;
        this.completion = completion;
        this.system = system;
    }

    /** The sheet of a task, in the reader's language; empty if it was answered in this moment. */
    public Optional<FormSheet> of(String taskId, Locale locale) {
        try {
            return Optional.of(system.read(() -> sheet(completion.translated(form(taskId), locale), taskId, locale)));
        } catch (NullValueException | NotFoundException gone) {
            return Optional.empty();
        }
    }

    private byte[] form(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return form.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormSheet sheet(JsonNode form, String taskId, Locale locale) {
        TaskReading task = new TaskReading(taskId);
        List<FormSheet.Passage> passages = new ArrayList<>();
        Map<String, FormSheet.Question> questions = new LinkedHashMap<>();
        for (JsonNode component : form.path("components")) {
            FormCompletion.content(component)
                    .ifPresent(
                            name -> passages.add(new FormSheet.Passage(name, completion.blocks(name, task, locale))));
            if (component.hasNonNull("key")) {
                questions.put(component.path("key").asText(), question(component));
            }
        }
        return new FormSheet(passages, questions);
    }

    private static FormSheet.Question question(JsonNode component) {
        List<Option> options = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(value -> new Option(
                        value.path("value").asText(), value.path("label").asText()))
                .toList();
        return new FormSheet.Question(component.path("label").asText(), options);
    }
}
