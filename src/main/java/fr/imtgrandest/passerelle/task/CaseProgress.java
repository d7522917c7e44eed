package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * How far a case is in the model on which it runs, as a list and as the diagram itself, for readers who may see it: whoever asks
 * has checked that first.
 */
@Component
public class CaseProgress {

    private final HistoryService history;
    private final RepositoryService repository;
    private final EnglishTexts english;
    private final SystemAccess system;

    CaseProgress(HistoryService history, RepositoryService repository, EnglishTexts english, SystemAccess system) {
        this.history = history;
        this.repository = repository;
        this.english = english;
        this.system = system;
    }

    /**
     * The steps that people see, from left to right as they are drawn.
     *
     * @param processInstanceId of the case
     */
    public List<ProgressStep> steps(String processInstanceId, Locale locale) {
        return system.read(() -> {
            HistoricProcessInstance instance = instance(processInstanceId);
            Map<String, Boolean> open = open(processInstanceId);
            List<FlowNode> nodes = steps(repository.getBpmnModelInstance(instance.getProcessDefinitionId()));
            double reached = nodes.stream()
                    .filter(node -> open.containsKey(node.getId()))
                    .mapToDouble(CaseProgress::left)
                    .max()
                    .orElse(0);
            boolean ended = instance.getEndTime() != null;
            return nodes.stream()
                    .map(node -> new ProgressStep(
                            node.getId(), name(node, locale), state(node, open, ended || left(node) < reached)))
                    .toList();
        });
    }

    /** The model as BPMN, all that it says in the reader's language. */
    public String diagram(String processInstanceId, Locale locale) {
        return system.read(() -> {
            BpmnModelInstance model = repository
                    .getBpmnModelInstance(instance(processInstanceId).getProcessDefinitionId())
                    .clone();
            if (EnglishTexts.isSpoken(locale)) {
                model.getModelElementsByType(FlowElement.class)
                        .forEach(element -> english.name(element.getId()).ifPresent(element::setName));
            }
            return Bpmn.convertToString(model);
        });
    }

    private HistoricProcessInstance instance(String processInstanceId) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
    }

    /** The steps that were reached, by id, and whether they wait. */
    private Map<String, Boolean> open(String processInstanceId) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(processInstanceId).list().stream()
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getActivityId,
                        activity -> activity.getEndTime() == null,
                        Boolean::logicalOr));
    }

    private static ProgressStep.State state(FlowNode node, Map<String, Boolean> open, boolean passed) {
        Boolean waits = open.get(node.getId());
        if (waits != null) {
            return waits ? ProgressStep.State.CURRENT : ProgressStep.State.DONE;
        }
        return passed ? ProgressStep.State.SKIPPED : ProgressStep.State.TO_COME;
    }

    private static List<FlowNode> steps(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream(),
                        model.getModelElementsByType(CallActivity.class).stream())
                .sorted(Comparator.comparingDouble(CaseProgress::left))
                .map(FlowNode.class::cast)
                .toList();
    }

    private static double left(FlowNode node) {
        return node.getDiagramElement() instanceof org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape shape
                ? shape.getBounds().getX()
                : 0;
    }

    /** A called process has a name of its own in each language. */
    private String name(FlowNode node, Locale locale) {
        if (!EnglishTexts.isSpoken(locale)) {
            return node.getName();
        }
        String id = node instanceof CallActivity call ? call.getCalledElement() : node.getId();
        return english.name(id).orElse(node.getName());
    }
}
