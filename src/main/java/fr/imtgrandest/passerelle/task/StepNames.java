package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the models call their tasks, in the newest version of each. */
@Component
public class StepNames {

    private final RepositoryService repository;
    private final SystemAccess system;
    private final EnglishTexts english;

    StepNames(RepositoryService repository, SystemAccess system, EnglishTexts english) {
        this.repository = repository;
        this.system = system;
        this.english = english;
    }

    /** The names of all tasks by their ids, in the reader's language. */
    public Map<String, String> all(Locale locale) {
        return system.read(() -> {
            Map<String, String> names = new HashMap<>();
            for (ProcessDefinition definition :
                    repository.createProcessDefinitionQuery().latestVersion().list()) {
                repository
                        .getBpmnModelInstance(definition.getId())
                        .getModelElementsByType(UserTask.class)
                        .forEach(task -> names.put(task.getId(), name(task, locale)));
            }
            return names;
        });
    }

    private String name(UserTask task, Locale locale) {
        return EnglishTexts.isSpoken(locale) ? english.name(task.getId()).orElse(task.getName()) : task.getName();
    }
}
