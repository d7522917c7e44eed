package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks that wait for a person, the most urgent first. */
@Component
public class Inbox {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final IdentityService identityService;
    private final People people;
    private final TaskNames names;
    private final Clock clock;

    Inbox(
            TaskService taskService,
            RuntimeService runtimeService,
            IdentityService identityService,
            People people,
            TaskNames names,
            Clock clock) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.identityService = identityService;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** At most so many tasks that the person may act on: their own and those that nobody holds. */
    public List<WaitingTask> of(String userId, int limit, Locale locale) {
        return lines(asPerson(userId, () -> query(userId).listPage(0, limit)), locale);
    }

    /**
     * The same, of some kinds only.
     *
     * @param steps ids of tasks in their models
     */
    public List<WaitingTask> of(String userId, Collection<String> steps, int limit, Locale locale) {
        return lines(
                asPerson(
                        userId,
                        () -> query(userId)
                                .taskDefinitionKeyIn(steps.toArray(String[]::new))
                                .listPage(0, limit)),
                locale);
    }

    /** What of one case waits for the person. */
    public List<WaitingTask> inCase(String userId, Reference reference, Locale locale) {
        return lines(
                asPerson(
                        userId,
                        () -> query(userId)
                                .processInstanceBusinessKey(reference.toString())
                                .list()),
                locale);
    }

    /** Whether the task is open and the person sees it. */
    public boolean sees(String userId, String taskId) {
        return asPerson(
                userId, () -> taskService.createTaskQuery().taskId(taskId).count() > 0);
    }

    private TaskQuery query(String userId) {
        return taskService
                .createTaskQuery()
                .active()
                .or()
                .taskAssignee(userId)
                .taskUnassigned()
                .endOr()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private List<WaitingTask> lines(List<Task> tasks, Locale locale) {
        Map<String, Map<String, String>> columns = columnsOf(tasks);
        return tasks.stream()
                .map(task -> line(task, columns.getOrDefault(task.getId(), Map.of()), locale))
                .toList();
    }

    /** Asked in the person's own name, so that the engine gives what this person may see and no more. */
    private <T> T asPerson(String userId, Supplier<T> question) {
        identityService.setAuthentication(userId, List.copyOf(people.groupsOf(userId)));
        try {
            return question.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Asked in the engine's own name: the tasks are the person's, and these columns are made to be shown with them. */
    private Map<String, Map<String, String>> columnsOf(List<Task> tasks) {
        Map<String, Map<String, String>> columns = new HashMap<>();
        if (!tasks.isEmpty()) {
            String[] taskIds = tasks.stream().map(Task::getId).toArray(String[]::new);
            runtimeService
                    .createVariableInstanceQuery()
                    .taskIdIn(taskIds)
                    .variableNameIn(TaskColumns.REFERENCE.name(), TaskColumns.PARTNER.name())
                    .list()
                    .stream()
                    .filter(variable -> variable.getValue() instanceof String)
                    .forEach(variable -> addTo(columns, variable));
        }
        return columns;
    }

    private static void addTo(Map<String, Map<String, String>> columns, VariableInstance variable) {
        columns.computeIfAbsent(variable.getTaskId(), id -> new HashMap<>())
                .put(variable.getName(), (String) variable.getValue());
    }

    private WaitingTask line(Task task, Map<String, String> columns, Locale locale) {
        @Nullable
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new WaitingTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                names.inCase(task.getTaskDefinitionKey(), task.getName(), locale),
                columns.get(TaskColumns.REFERENCE.name()),
                columns.get(TaskColumns.PARTNER.name()),
                due == null ? null : due.atZone(Zones.PARIS).toLocalDate(),
                due != null && due.isBefore(clock.instant()));
    }
}
