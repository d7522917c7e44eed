package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONES;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.CaseColumns;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.TaskSubject;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Shows an action in task lists. */
@Component
class ActionColumns implements CaseColumns, TaskSubject {

    private final Actions actions;
    private final FieldLabels labels;

    ActionColumns(Actions actions, FieldLabels labels) {
        this.actions = actions;
        this.labels = labels;
    }

    @Override
    public Reference.Kind kind() {
        return Reference.Kind.ACT;
    }

    @Override
    public Columns of(Reference reference, Locale locale) {
        ActionCase action = actions.require(reference);
        return new Columns(
                action.proposal().title(),
                "",
                labels.message(
                        "action.column",
                        locale,
                        labels.value("theme", action.proposal().theme(), locale)));
    }

    @Override
    public boolean isConfidential(Reference reference) {
        return actions.find(reference).isEmpty();
    }

    @Override
    public Optional<String> of(DelegateTask task) {
        return MILESTONE_POSITION
                .find(task)
                .map(position -> MILESTONES.require(task).get(position).name());
    }
}
