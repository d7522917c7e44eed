package fr.imtgrandest.passerelle.task;

import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The variables that a task sees. */
@Component
class StoredValues {

    /** What a start sees, which has no case yet. */
    static final Function<String, @Nullable Object> NONE = name -> null;

    private final TaskService tasks;

    StoredValues(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Reads a variable by name when it is asked for: lists cost a statement of the database each, and few are. */
    Function<String, @Nullable Object> of(String taskId) {
        return name -> tasks.getVariable(taskId, name);
    }
}
