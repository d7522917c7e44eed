package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.persistence.InboxTable;
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
    private final InboxTable inbox;
    private final People people;
    private final TaskNames names;
    private final Clock clock;

    Inbox(
            TaskService taskService,
            RuntimeService runtimeService,
            IdentityService identityService,
            InboxTable inbox,
            People people,
            TaskNames names,
            Clock clock) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.identityService = identityService;
        this.inbox = inbox;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** At most so many tasks that the person may act on: their own and those that nobody holds. */
    public List<WaitingTask> of(Reader reader, int limit, Locale locale) {
        Person person = person(reader);
        return lines(ofIds(person, inbox.first(person, limit)), locale);
    }

    /**
     * The same, of some kinds only.
     *
     * @param steps ids of tasks in their models
     */
    public List<WaitingTask> of(Reader reader, Collection<String> steps, int limit, Locale locale) {
        Person person = person(reader);
        return lines(ofIds(person, inbox.first(person, steps, limit)), locale);
    }

    /** How many tasks the person may act on; counts no further than the limit. */
    public int count(Reader reader, int limit) {
        return inbox.count(person(reader), limit);
    }

    /** How many of them should be done by now; counts no further than the limit. */
    public int countLate(Reader reader, int limit) {
        return inbox.countDueBefore(person(reader), clock.instant(), limit);
    }

    /** How many of some kinds only. */
    public int count(Reader reader, Collection<String> steps, int limit) {
        return inbox.first(person(reader), steps, limit).size();
    }

    /** What of one case waits for the person. */
    public List<WaitingTask> inCase(Reader reader, Reference reference, Locale locale) {
        return lines(
                asPerson(
                        person(reader),
                        () -> query(reader.userId())
                                .processInstanceBusinessKey(reference.toString())
                                .list()),
                locale);
    }

    /** Whether the task is open and the person sees it. */
    public boolean sees(String userId, String taskId) {
        return asPerson(
                person(people.reader(userId)),
                () -> taskService.createTaskQuery().taskId(taskId).count() > 0);
    }

    private static Person person(Reader reader) {
        return new Person(reader.userId(), reader.groups());
    }

    /** The engine has the last word: what it does not show to the person any more is left out. */
    private List<Task> ofIds(Person person, List<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : asPerson(
                        person,
                        () -> query(person.userId())
                                .taskIdIn(taskIds.toArray(String[]::new))
                                .list());
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
    private <T> T asPerson(Person person, Supplier<T> question) {
        identityService.setAuthentication(person.userId(), List.copyOf(person.groups()));
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
