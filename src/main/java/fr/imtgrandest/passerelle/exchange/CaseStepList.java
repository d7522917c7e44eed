package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.CaseSteps;
import fr.imtgrandest.passerelle.task.PastStep;
import fr.imtgrandest.passerelle.task.TaskNames;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a case, for those who may see it: what the history on its page tells. */
@Component
class CaseStepList {

    private final CaseSteps steps;
    private final TaskNames names;
    private final BilingualLabels labels;

    CaseStepList(CaseSteps steps, TaskNames names, BilingualLabels labels) {
        this.steps = steps;
        this.names = names;
        this.labels = labels;
    }

    /** The oldest first. */
    List<CaseStep> of(Reference reference) {
        return steps.history(reference).stream()
                .sorted(Comparator.comparing(PastStep::startedAt)
                        .thenComparing(PastStep::step)
                        .thenComparing(step -> String.valueOf(step.taskId())))
                .map(step -> step(step, reference.kind()))
                .toList();
    }

    private CaseStep step(PastStep step, Reference.Kind about) {
        @Nullable String who = step.who();
        return new CaseStep(
                step.taskId(),
                step.step(),
                BilingualLabels.both(locale -> names.inCase(step.step(), step.name(), locale)),
                who == null ? null : new CaseStep.Someone(who, labels.name(who)),
                step.startedAt(),
                step.endedAt(),
                step.closedBySystem(),
                labels.moment(step.endedAt() == null ? step.startedAt() : step.endedAt()),
                step.changes().stream().map(change -> change(change, about)).toList());
    }

    private CaseStep.Change change(PastStep.Change change, Reference.Kind about) {
        @Nullable Object from = change.from();
        @Nullable Object to = change.to();
        return new CaseStep.Change(
                change.field(),
                labels.field(change.field(), about),
                from == null ? null : CaseFieldList.plain(from),
                to == null ? null : CaseFieldList.plain(to),
                to == null ? null : labels.value(change.field(), to));
    }
}
