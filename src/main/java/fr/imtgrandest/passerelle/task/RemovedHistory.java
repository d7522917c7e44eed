package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.CaseRemoved;
import fr.imtgrandest.passerelle.task.persistence.AnswerTable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes away what the engine kept of a case that is removed, and who answered what in it. */
@Component
class RemovedHistory {

    private final HistoryService history;
    private final AnswerTable answers;
    private final SystemAccess system;

    RemovedHistory(HistoryService history, AnswerTable answers, SystemAccess system) {
        this.history = history;
        this.answers = answers;
        this.system = system;
    }

    /** The engine refuses while an instance runs, and so does the whole removal. */
    @EventListener
    void remove(CaseRemoved removed) {
        system.write(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(removed.reference().toString())
                .list()
                .forEach(this::remove));
    }

    private void remove(HistoricProcessInstance instance) {
        String id = instance.getId();
        for (UserOperationLogEntry entry :
                history.createUserOperationLogQuery().processInstanceId(id).list()) {
            history.deleteUserOperationLogEntry(entry.getId());
        }
        for (HistoricDecisionInstance decision : history.createHistoricDecisionInstanceQuery()
                .processInstanceId(id)
                .list()) {
            history.deleteHistoricDecisionInstanceByInstanceId(decision.getId());
        }
        history.deleteHistoricProcessInstance(id);
        answers.forget(id);
    }
}
