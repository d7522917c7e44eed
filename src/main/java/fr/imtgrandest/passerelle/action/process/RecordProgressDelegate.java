package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.LIGHT;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROGRESS_NOTE;
import static fr.imtgrandest.passerelle.action.process.WgAction.SPENT_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.TWO_REDS;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.action.ProgressReport;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a progress report and says whether it is the second red one in a row. */
@Component
class RecordProgressDelegate implements JavaDelegate {

    private final Actions actions;

    RecordProgressDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProgressReport report = new ProgressReport(
                LIGHT.require(execution),
                PROGRESS_NOTE.require(execution),
                Money.inCents(SPENT_EUR.require(execution)),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution));
        TWO_REDS.set(execution, actions.report(Reference.of(execution.getProcessBusinessKey()), report));
    }
}
