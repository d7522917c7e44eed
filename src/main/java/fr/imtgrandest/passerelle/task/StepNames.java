package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the models call their steps, in the newest version of each. */
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
        return names(UserTask.class, locale);
    }

    /** The names of all that a process can stand at, tasks of people or not, by their ids, in the reader's language. */
    public Map<String, String> ofEverything(Locale locale) {
        return names(FlowNode.class, locale);
    }

    private Map<String, String> names(Class<? extends FlowNode> type, Locale locale) {
        return system.read(() -> {
            Map<String, String> names = new HashMap<>();
            for (ProcessDefinition definition :
                    repository.createProcessDefinitionQuery().latestVersion().list()) {
                repository
                        .getBpmnModelInstance(definition.getId())
                        .getModelElementsByType(type)
                        .forEach(step -> name(step, locale).ifPresent(name -> names.put(step.getId(), name)));
            }
            return names;
        });
    }

    private Optional<String> name(FlowNode step, Locale locale) {
        Optional<String> french = Optional.ofNullable(step.getName());
        return EnglishTexts.isSpoken(locale) ? english.name(step.getId()).or(() -> french) : french;
    }
}
