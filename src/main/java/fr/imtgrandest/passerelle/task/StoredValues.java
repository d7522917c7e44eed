package fr.imtgrandest.passerelle.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** The variables that a task sees. */
@Component
class StoredValues {

    private final TaskService tasks;

    StoredValues(TaskService tasks) {
        this.tasks = tasks;
    }

    /** By name, those that have a value. */
    Map<String, Object> of(String taskId) {
        VariableMap variables = tasks.getVariablesTyped(taskId);
        Map<String, Object> values = new HashMap<>(variables);
        values.values().removeIf(Objects::isNull);
        return values;
    }
}
