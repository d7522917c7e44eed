package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The processes, decision tables and forms by which a case was led, as they were deployed then. */
@Component
public class CaseModels {

    private final HistoryService history;
    private final RepositoryService repository;
    private final SystemAccess system;

    CaseModels(HistoryService history, RepositoryService repository, SystemAccess system) {
        this.history = history;
        this.repository = repository;
        this.system = system;
    }

    /** What a file of the deployment is. */
    public enum Kind {
        /** BPMN 2.0 (ISO/IEC 19510). */
        PROCESS,
        /** DMN 1.3. */
        DECISION,
        /** Camunda Forms, JSON. */
        FORM
    }

    /**
     * A file as it was deployed.
     *
     * @param key id of the process, the decision or the form
     * @param version that the engine gave it; of a form, that of the process whose deployment it came with
     */
    public record Model(Kind kind, String key, int version, String content) {}

    /** All that led a case, called processes included, in the order of kind, key and version. */
    public List<Model> of(Reference reference) {
        return system.read(() -> {
            List<String> instances = new ArrayList<>();
            List<String> definitions = new ArrayList<>();
            for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(reference.toString())
                    .list()) {
                instances.add(instance.getId());
                definitions.add(instance.getProcessDefinitionId());
            }
            Stream<Model> processes = definitions.stream().distinct().flatMap(this::process);
            Stream<Model> decisions =
                    instances.stream().flatMap(this::decisionIds).distinct().map(this::decision);
            return Stream.concat(processes, decisions).sorted(ORDER).toList();
        });
    }

    private static final Comparator<Model> ORDER =
            Comparator.comparing(Model::kind).thenComparing(Model::key).thenComparing(Model::version);

    private Stream<Model> process(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Stream<Model> forms = Stream.concat(
                        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef),
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(form -> form(form, definition));
        Model process = new Model(
                Kind.PROCESS,
                definition.getKey(),
                definition.getVersion(),
                read(repository.getProcessModel(definitionId)));
        return Stream.concat(Stream.of(process), forms);
    }

    /** A form is bound to the deployment of its process. */
    private Stream<Model> form(String form, ProcessDefinition definition) {
        String deployment = definition.getDeploymentId();
        return repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.equals(form + ".form") || name.endsWith("/" + form + ".form"))
                .map(name -> new Model(
                        Kind.FORM,
                        form,
                        definition.getVersion(),
                        read(repository.getResourceAsStream(deployment, name))));
    }

    private Stream<String> decisionIds(String instanceId) {
        return history.createHistoricDecisionInstanceQuery().processInstanceId(instanceId).list().stream()
                .map(HistoricDecisionInstance::getDecisionDefinitionId);
    }

    private Model decision(String definitionId) {
        DecisionDefinition definition = repository.getDecisionDefinition(definitionId);
        return new Model(
                Kind.DECISION,
                definition.getKey(),
                definition.getVersion(),
                read(repository.getDecisionModel(definitionId)));
    }

    private static String read(InputStream content) {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
