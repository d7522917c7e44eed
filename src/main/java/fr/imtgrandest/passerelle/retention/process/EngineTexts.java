package fr.imtgrandest.passerelle.retention.process;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.retention.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through what the engine keeps of all cases by its public API, which can change none of it: values, tasks, comments, operations. */
@Component
public class EngineTexts {

    private static final int PAGE = 1_000;

    private final HistoryService history;
    private final TaskService tasks;
    private final SystemAccess system;

    EngineTexts(HistoryService history, TaskService tasks, SystemAccess system) {
        this.history = history;
        this.tasks = tasks;
        this.system = system;
    }

    /** The places in which one of some words occurs; words in lower case. */
    public List<Trace> holding(Collection<String> words) {
        return system.read(() -> {
            Set<Trace> found = new HashSet<>();
            pages(history.createHistoricProcessInstanceQuery()
                            .orderByProcessInstanceId()
                            .asc())
                    .forEach(instance -> search(instance, words, found));
            return List.copyOf(found);
        });
    }

    private void search(HistoricProcessInstance instance, Collection<String> words, Set<Trace> found) {
        String id = instance.getId();
        String about = String.valueOf(instance.getBusinessKey());
        for (HistoricDetail detail : pages(history.createHistoricDetailQuery()
                .processInstanceId(id)
                .variableUpdates()
                .orderPartiallyByOccurrence()
                .asc())) {
            HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
            note(about, "variable", update.getVariableName(), update.getValue(), words, found);
        }
        for (HistoricTaskInstance task : pages(history.createHistoricTaskInstanceQuery()
                .processInstanceId(id)
                .orderByTaskId()
                .asc())) {
            note(
                    about,
                    "task",
                    task.getTaskDefinitionKey(),
                    task.getName() + " " + task.getDescription(),
                    words,
                    found);
        }
        for (Comment comment : tasks.getProcessInstanceComments(id)) {
            note(about, "comment", comment.getTaskId(), comment.getFullMessage(), words, found);
        }
        for (UserOperationLogEntry entry : pages(history.createUserOperationLogQuery()
                .processInstanceId(id)
                .orderByTimestamp()
                .asc())) {
            String said = entry.getOrgValue() + " " + entry.getNewValue() + " " + entry.getAnnotation();
            note(about, "operation", entry.getId(), said, words, found);
        }
    }

    private static void note(
            String about,
            String where,
            @Nullable String which,
            @Nullable Object value,
            Collection<String> words,
            Set<Trace> found) {
        String text = String.valueOf(value).toLowerCase(Locale.ROOT);
        if (words.stream().anyMatch(text::contains)) {
            found.add(new Trace(about, "engine: " + where, String.valueOf(which)));
        }
    }

    private static <T> List<T> pages(Query<?, T> query) {
        List<T> all = new ArrayList<>();
        List<T> page = query.listPage(0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE ? List.of() : query.listPage(all.size(), PAGE);
        }
        return all;
    }
}
