package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.notification.Notice;
import fr.imtgrandest.passerelle.notification.NoticeSource;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to tell of a task: to whoever holds it, or to all who may take it, as long as it waits for them. */
@Component
class TaskNotices implements NoticeSource {

    static final String TOPIC = "task";

    private static final String SEPARATOR = "/";

    private final TaskService tasks;
    private final Inbox inbox;
    private final People people;
    private final TaskNames names;
    private final FieldLabels labels;
    private final ShownCases cases;
    private final SystemAccess system;

    TaskNotices(
            TaskService tasks,
            Inbox inbox,
            People people,
            TaskNames names,
            FieldLabels labels,
            ShownCases cases,
            SystemAccess system) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.people = people;
        this.names = names;
        this.labels = labels;
        this.cases = cases;
        this.system = system;
    }

    /** Why a task is told of. */
    enum Thing {
        OPENED,
        REMINDER,
        LATE;

        String of(String taskId) {
            return this + SEPARATOR + taskId;
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> recipients(String thing) {
        return system.read(() -> open(thing).map(this::asked).orElse(Set.of()));
    }

    private Set<String> asked(Task task) {
        if (task.getAssignee() != null) {
            return Set.of(task.getAssignee());
        }
        Set<String> asked = new HashSet<>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (link.getUserId() != null) {
                asked.add(link.getUserId());
            }
            if (link.getGroupId() != null) {
                asked.addAll(people.membersOf(link.getGroupId()));
            }
        }
        return asked;
    }

    @Override
    public Optional<Notice> notice(String thing, String userId, Locale locale) {
        return system.read(() -> open(thing))
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(userId))
                .filter(task -> inbox.sees(userId, task.getId()))
                .map(task -> notice(task, thing, locale));
    }

    private Optional<Task> open(String thing) {
        String taskId = thing.substring(thing.indexOf(SEPARATOR) + 1);
        return Optional.ofNullable(
                tasks.createTaskQuery().taskId(taskId).active().singleResult());
    }

    private Notice notice(Task task, String thing, Locale locale) {
        String why = thing.substring(0, thing.indexOf(SEPARATOR));
        String what = names.inCase(task.getTaskDefinitionKey(), task.getName(), locale);
        List<String> lines = new ArrayList<>();
        lines.add(labels.message("mail.task." + why, locale, what));
        String about = about(task);
        if (!about.isEmpty()) {
            lines.add(labels.message("mail.task.case", locale, about));
        }
        @Nullable LocalDate due = due(task);
        if (due != null) {
            lines.add(labels.message("mail.task.due", locale, FieldLabels.date(due, locale)));
        }
        return new Notice(
                labels.message("mail.task.subject." + why, locale, what, about),
                lines,
                "/tasks/" + task.getId(),
                labels.message("mail.task.open", locale));
    }

    /** The case, and whom it is with unless that is confidential. */
    private String about(Task task) {
        Map<String, Object> local = system.read(() -> tasks.getVariablesLocal(task.getId()));
        return TaskColumns.REFERENCE
                .find(local)
                .flatMap(Reference::parse)
                .map(reference -> about(reference, TaskColumns.PARTNER.find(local)))
                .orElse("");
    }

    private String about(Reference reference, Optional<String> subject) {
        boolean confidential = cases.isConfidential(reference);
        return subject.filter(text -> !confidential)
                .map(text -> reference + " · " + text)
                .orElseGet(reference::toString);
    }

    private static @Nullable LocalDate due(Task task) {
        return task.getDueDate() == null
                ? null
                : LocalDate.ofInstant(task.getDueDate().toInstant(), Zones.PARIS);
    }
}
