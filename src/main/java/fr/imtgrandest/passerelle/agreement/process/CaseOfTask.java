package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Finds the case that an open task belongs to, and what the task is about. */
@Component
class CaseOfTask {

    private final TaskService tasks;
    private final Agreements agreements;
    private final CaseFiles files;
    private final SystemAccess system;

    CaseOfTask(TaskService tasks, Agreements agreements, CaseFiles files, SystemAccess system) {
        this.tasks = tasks;
        this.agreements = agreements;
        this.files = files;
        this.system = system;
    }

    CaseFile file(String taskId) {
        String reference = TaskColumns.REFERENCE
                .find(variables(taskId))
                .orElseThrow(() -> new IllegalStateException("Task " + taskId + " belongs to no case"));
        return files.read(agreements.require(Reference.of(reference)));
    }

    /** All values that the task can read. */
    Map<String, Object> variables(String taskId) {
        return system.read(() -> tasks.getVariables(taskId));
    }
}
