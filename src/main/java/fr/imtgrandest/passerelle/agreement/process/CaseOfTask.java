package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.TaskFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the agreement that an open task belongs to, and what the task is about. */
@Component
class CaseOfTask {

    private final TaskFacts tasks;
    private final Agreements agreements;
    private final CaseFiles files;

    CaseOfTask(TaskFacts tasks, Agreements agreements, CaseFiles files) {
        this.tasks = tasks;
        this.agreements = agreements;
        this.files = files;
    }

    boolean isAgreement(String taskId) {
        return tasks.caseOf(taskId, Reference.Kind.AGR).isPresent();
    }

    CaseFile file(String taskId) {
        Reference reference = tasks.caseOf(taskId, Reference.Kind.AGR)
                .orElseThrow(() -> new IllegalStateException("Task " + taskId + " belongs to no agreement"));
        return files.read(agreements.require(reference));
    }

    /** All values that the task can read. */
    Map<String, Object> variables(String taskId) {
        return tasks.variables(taskId);
    }
}
