package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Block;
import fr.imtgrandest.passerelle.task.FormText;
import fr.imtgrandest.passerelle.task.TaskFacts;
import fr.imtgrandest.passerelle.task.TaskReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
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

    boolean isAgreement(TaskReading task) {
        return tasks.caseOf(task, Reference.Kind.AGR).isPresent();
    }

    CaseFile file(TaskReading task) {
        return task.once(CaseFile.class, () -> read(task));
    }

    private CaseFile read(TaskReading task) {
        Reference reference = tasks.caseOf(task, Reference.Kind.AGR)
                .orElseThrow(() -> new IllegalStateException("Task " + task.id() + " belongs to no agreement"));
        return files.read(agreements.require(reference));
    }

    /** All values that the task can read. */
    Map<String, Object> variables(TaskReading task) {
        return tasks.variables(task);
    }

    /** A text about agreements; of other cases it says nothing. */
    FormText text(String name, BiFunction<TaskReading, Locale, List<Block>> text) {
        return FormText.of(name, (task, locale) -> isAgreement(task) ? text.apply(task, locale) : List.of());
    }
}
