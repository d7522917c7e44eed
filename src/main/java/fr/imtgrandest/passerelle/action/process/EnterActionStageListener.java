package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.APPROVAL_CHAIN;
import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_ACTION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CLOSE_ACTION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULT_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.PLAN_ACTION;
import static fr.imtgrandest.passerelle.action.process.WgAction.REALISATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.REWORK_ACTION;
import static fr.imtgrandest.passerelle.action.process.WgAction.TAKE_NOTE;

import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells where the action stands when it reaches a step that begins a stage. */
@Component
class EnterActionStageListener implements ExecutionListener, TaskListener {

    private static final Map<String, ActionStage> STAGES = Map.of(
            CHECK_ACTION,
            ActionStage.CHECK,
            REWORK_ACTION,
            ActionStage.REWORK,
            CONSULT_MEMBER,
            ActionStage.CONSULTATION,
            APPROVAL_CHAIN,
            ActionStage.APPROVAL,
            PLAN_ACTION,
            ActionStage.PLANNING,
            REALISATION,
            ActionStage.UNDER_WAY,
            CLOSE_ACTION,
            ActionStage.CLOSING,
            TAKE_NOTE,
            ActionStage.CLOSING);

    private final Actions actions;

    EnterActionStageListener(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ActionStage stage = STAGES.get(execution.getCurrentActivityId());
        if (stage == null) {
            throw new IllegalStateException("No stage begins at " + execution.getCurrentActivityId());
        }
        actions.enter(Reference.of(execution.getProcessBusinessKey()), stage);
    }

    @Override
    public void notify(DelegateTask task) {
        notify(task.getExecution());
    }
}
