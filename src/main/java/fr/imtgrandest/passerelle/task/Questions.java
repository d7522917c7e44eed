package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Questions(TaskService tasks, RuntimeService runtime, RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
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
    Optional<Question> ofTask(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return duty(task).map(duty -> question(task, duty));
    }

    private Question question(Task task, Duty duty) {
        Map<String, Object> variables = tasks.getVariables(
                task.getId(),
                List.of(
                        CaseVariables.MATTER.name(),
                        CaseVariables.QUESTIONS.name(),
                        CaseVariables.ROUND.name(),
                        CaseVariables.PROPOSER.name()));
        String caseId = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getRootProcessInstanceId();
        return new Question(
                caseId,
                CaseVariables.MATTER.find(variables).orElse(""),
                CaseVariables.ROUND.find(variables).orElse(1),
                duty,
                CaseVariables.QUESTIONS.find(variables).orElse(List.of("")),
                task.getId(),
                CaseVariables.PROPOSER.find(variables).orElse(null));
    }

    private Optional<Duty> duty(Task task) {
        UserTask element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
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
