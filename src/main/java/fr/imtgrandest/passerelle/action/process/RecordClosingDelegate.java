package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CLOSING_REPORT;
import static fr.imtgrandest.passerelle.action.process.WgAction.OUTCOME;
import static fr.imtgrandest.passerelle.action.process.WgAction.SPENT_EUR;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.action.ClosingReport;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the closing report. */
@Component
class RecordClosingDelegate implements JavaDelegate {

    private final Actions actions;

    RecordClosingDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClosingReport report = new ClosingReport(
                OUTCOME.require(execution),
                CLOSING_REPORT.require(execution),
                Money.inCents(SPENT_EUR.require(execution)),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution));
        actions.report(Reference.of(execution.getProcessBusinessKey()), report);
    }
}
