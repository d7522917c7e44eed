package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** What an open task is about, for readers who are known to see it. */
@Component
public class TaskFacts {

    private final TaskService tasks;
    private final SystemAccess system;

    TaskFacts(TaskService tasks, SystemAccess system) {
        this.tasks = tasks;
        this.system = system;
    }

    /** All values that the task can read; none if it was answered in this moment. */
    public Map<String, Object> variables(String taskId) {
        try {
            return system.read(() -> tasks.getVariables(taskId));
        } catch (NullValueException gone) {
            return Map.of();
        }
    }

    /** The same while a form tells of the task. */
    public Map<String, Object> variables(TaskReading task) {
        return task.once(Values.class, () -> new Values(variables(task.id()))).byName();
    }

    /** The case that the task belongs to, if it is of this kind. */
    public Optional<Reference> caseOf(TaskReading task, Reference.Kind kind) {
        return TaskColumns.REFERENCE
                .find(variables(task))
                .map(Reference::of)
                .filter(reference -> reference.kind() == kind);
    }

    private record Values(Map<String, Object> byName) {}
}
