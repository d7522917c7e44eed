package fr.imtgrandest.passerelle.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;

// Every change of a task and of its links, by whatever command, is told by these internal events only.

/** Gathers which tasks one command opens, ends or gives to others. When a task is due is set when it opens, and never after. */
final class TaskTrace {

    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();

    void note(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            touched.add(task.getTaskId());
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link && link.getTaskId() != null) {
            touched.add(link.getTaskId());
        }
    }

    /** Not all ends are told by an event: what is deleted together with its history is not. */
    void ended(String taskId) {
        ended.add(taskId);
    }

    /** What became of the tasks; to be asked while the command's context is open, which has them all at hand. */
    Optional<TasksChanged> changes() {
        List<LinkedTask> open = touched.stream()
                .filter(task -> !ended.contains(task))
                .map(Context.getCommandContext().getTaskManager()::findTaskById)
                .filter(Objects::nonNull)
                .map(task -> LinkedTask.of(task, LinkedPeople.of(task)))
                .toList();
        return open.isEmpty() && ended.isEmpty() ? Optional.empty() : Optional.of(new TasksChanged(open, ended));
    }
}
