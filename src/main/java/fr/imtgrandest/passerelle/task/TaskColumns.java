package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** The columns of the task list; a feature fills them when it creates a task, as local variables of the task. */
public final class TaskColumns {

    public static final VariableKey<String> REFERENCE = VariableKey.text("reference");
    public static final VariableKey<String> PARTNER = VariableKey.text("partner");
    public static final VariableKey<String> COUNTRY = VariableKey.text("country");
    public static final VariableKey<String> TYPE = VariableKey.text("type");
    public static final VariableKey<String> DUE = VariableKey.text("due");

    private static final ZoneId PEOPLE = ZoneId.of("Europe/Paris");

    private TaskColumns() {}

    /**
     * Shows a new task with its business columns; its due date, which the task must already have, is shown as an ISO date,
     * the only form that reads the same in French and in English.
     */
    public static void show(DelegateTask task, Reference reference, CaseColumns.Columns columns) {
        REFERENCE.setLocal(task, reference.toString());
        PARTNER.setLocal(task, columns.subject());
        COUNTRY.setLocal(task, columns.country());
        TYPE.setLocal(task, columns.type());
        @Nullable Date due = task.getDueDate();
        if (due != null) {
            DUE.setLocal(task, LocalDate.ofInstant(due.toInstant(), PEOPLE).toString());
        }
    }
}
