package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells where the case stands when it reaches a step that begins a stage. */
@Component
class EnterStageListener implements ExecutionListener, TaskListener {

    private static final Map<String, Stage> STAGES = Map.of(
            SCREEN_PROPOSAL,
            Stage.SCREENING,
            REWORK_PROPOSAL,
            Stage.CHANGES_REQUESTED,
            INVITE_SCHOOLS,
            Stage.NEGOTIATION,
            DRAFT_AGREEMENT,
            Stage.NEGOTIATION,
            AgreementProposal.REVIEW_ROUND,
            Stage.REVIEW,
            ARBITRATE,
            Stage.REVIEW,
            APPROVAL_CHAIN,
            Stage.APPROVAL,
            COLLECT_SIGNATURES,
            Stage.SIGNATURE);

    private final Agreements agreements;

    EnterStageListener(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Stage stage = STAGES.get(execution.getCurrentActivityId());
        if (stage == null) {
            throw new IllegalStateException("No stage begins at " + execution.getCurrentActivityId());
        }
        boolean again = stage == Stage.NEGOTIATION && ROUND.require(execution) > 1;
        agreements.enter(Reference.of(execution.getProcessBusinessKey()), again ? Stage.CHANGES_REQUESTED : stage);
    }

    @Override
    public void notify(DelegateTask task) {
        notify(task.getExecution());
    }
}
