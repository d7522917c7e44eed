package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a case, for readers who may see it: whoever asks has checked that first.
 *
 * <p>Past steps are put together from the engine's history: tasks, operations and updates of values.
 */
@Component
public class CaseSteps {

    private static final String COMPLETED = "completed";

    private final HistoryService history;
    private final OpenSteps open;
    private final List<String> fields;
    private final Set<String> stepsOfOtherCases;
    private final SystemAccess system;

    CaseSteps(HistoryService history, OpenSteps open, List<CaseFields> fields, SystemAccess system) {
        this.history = history;
        this.open = open;
        this.fields = fields.stream().flatMap(some -> some.names().stream()).toList();
        this.stepsOfOtherCases = fields.stream()
                .flatMap(some -> some.stepsOfOtherCases().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.system = system;
    }

    /** The steps that wait for someone, the longest waiting first. */
    public List<OpenStep> open(Reference reference) {
        return system.read(() -> open.of(reference));
    }

    /** Every step of the case, the oldest first. */
    public List<PastStep> history(Reference reference) {
        return system.read(() -> past(reference));
    }

    private List<PastStep> past(Reference reference) {
        List<PastStep> steps = new ArrayList<>();
        for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.toString())
                .list()) {
            Map<String, List<PastStep.Change>> changes = changes(instance.getId());
            if (instance.getSuperProcessInstanceId() == null) {
                steps.add(start(instance, changes));
            }
            steps.addAll(tasks(instance.getId(), changes));
        }
        steps.sort(Comparator.comparing(PastStep::startedAt));
        return steps;
    }

    private PastStep start(HistoricProcessInstance instance, Map<String, List<PastStep.Change>> changes) {
        HistoricActivityInstance event = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(instance.getStartActivityId())
                .singleResult();
        return new PastStep(
                null,
                event.getActivityId(),
                event.getActivityName(),
                instance.getStartUserId(),
                instance.getStartTime().toInstant(),
                instance.getStartTime().toInstant(),
                false,
                changes.getOrDefault(event.getId(), changes.getOrDefault(instance.getId(), List.of())));
    }

    private List<PastStep> tasks(String instanceId, Map<String, List<PastStep.Change>> changes) {
        Map<String, String> actors = actors(instanceId);
        List<PastStep> steps = new ArrayList<>();
        for (HistoricTaskInstance task : history.createHistoricTaskInstanceQuery()
                .processInstanceId(instanceId)
                .list()) {
            boolean done = COMPLETED.equals(task.getDeleteReason());
            boolean told = done && !stepsOfOtherCases.contains(task.getTaskDefinitionKey());
            steps.add(new PastStep(
                    task.getId(),
                    task.getTaskDefinitionKey(),
                    task.getName(),
                    done ? actors.getOrDefault(task.getId(), task.getAssignee()) : null,
                    task.getStartTime().toInstant(),
                    task.getEndTime() == null ? null : task.getEndTime().toInstant(),
                    task.getEndTime() != null && !done,
                    told ? changes.getOrDefault(task.getActivityInstanceId(), List.of()) : List.of()));
        }
        return steps;
    }

    /** Who completed which task, as the operation log has it. */
    private Map<String, String> actors(String instanceId) {
        Map<String, String> actors = new HashMap<>();
        for (UserOperationLogEntry entry : history.createUserOperationLogQuery()
                .processInstanceId(instanceId)
                .entityType(EntityTypes.TASK)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()) {
            actors.put(entry.getTaskId(), entry.getUserId());
        }
        return actors;
    }

    /** The fields that changed by the step in which they did, each with what it was before. */
    private Map<String, List<PastStep.Change>> changes(String instanceId) {
        Map<String, Object> before = new HashMap<>();
        Map<String, List<PastStep.Change>> changes = new HashMap<>();
        for (HistoricDetail detail : history.createHistoricDetailQuery()
                .processInstanceId(instanceId)
                .variableUpdates()
                .orderPartiallyByOccurrence()
                .asc()
                .list()) {
            HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
            Object from = before.get(update.getVariableInstanceId());
            Object to = plain(update.getValue());
            before.put(update.getVariableInstanceId(), to);
            boolean changed = from == null ? to != null : !from.equals(to);
            if (changed && fields.contains(update.getVariableName())) {
                changes.computeIfAbsent(update.getActivityInstanceId(), id -> new ArrayList<>())
                        .add(new PastStep.Change(update.getVariableName(), from, to));
            }
        }
        changes.values().forEach(list -> list.sort(Comparator.comparing(change -> fields.indexOf(change.field()))));
        return changes;
    }

    /** Lists as Java lists; a field left blank, which forms send as empty text or as an empty list, as no value. */
    private static @Nullable Object plain(@Nullable Object value) {
        if ("".equals(value)) {
            return null;
        }
        if (value instanceof SpinJsonNode node && node.isArray()) {
            List<String> elements = node.elements().stream()
                    .map(element -> element.isString() ? element.stringValue() : element.toString())
                    .toList();
            return elements.isEmpty() ? null : elements;
        }
        return value;
    }
}
