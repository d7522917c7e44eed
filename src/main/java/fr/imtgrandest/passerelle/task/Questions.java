package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.OpenTask;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows what a task asks, by the model that its case runs on. */
@Component
class Questions {

    private static final String DUTY = "duty";

    private final StoredValues stored;
    private final RepositoryService repository;

    /** A version of a process never changes. */
    private final Map<Place, Optional<Duty>> duties = new ConcurrentHashMap<>();

    private record Place(String definitionId, String step) {}

    Questions(StoredValues stored, RepositoryService repository) {
        this.stored = stored;
        this.repository = repository;
    }

    /** What a task asks of whoever answers it. */
    record Question(
            String caseId,
            String matter,
            int round,
            Duty duty,
            List<String> texts,
            String taskId,
            @Nullable String proposedBy) {

        Optional<String> proposer() {
            return Optional.ofNullable(proposedBy);
        }

        /** One answer for each thing that is asked at once. */
        List<Answering> answeredBy(String person) {
            return texts.stream()
                    .map(text -> new Answering(caseId, matter, round, duty, text, person, taskId))
                    .toList();
        }
    }

    /** Empty where the model gives the task no duty. */
    Optional<Question> ofTask(OpenTask task) {
        return duties.computeIfAbsent(new Place(task.definitionId(), task.step()), this::duty)
                .map(duty -> question(task, duty));
    }

    private Question question(OpenTask task, Duty duty) {
        Function<String, @Nullable Object> values = stored.of(task.id());
        return new Question(
                task.caseId(),
                CaseVariables.MATTER.find(values).orElse(""),
                CaseVariables.ROUND.find(values).orElse(1),
                duty,
                CaseVariables.QUESTIONS.find(values).orElse(List.of("")),
                task.id(),
                CaseVariables.PROPOSER.find(values).orElse(null));
    }

    private Optional<Duty> duty(Place place) {
        UserTask element = repository.getBpmnModelInstance(place.definitionId()).getModelElementById(place.step());
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(Questions::properties)
                .filter(property -> DUTY.equals(property.getCamundaName()))
                .map(property -> Duty.valueOf(property.getCamundaValue().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Stream<CamundaProperty> properties(ExtensionElements extensions) {
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream());
    }
}
