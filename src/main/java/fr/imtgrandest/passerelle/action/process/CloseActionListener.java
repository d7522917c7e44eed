package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONTINUATION_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.DECISIONS;
import static fr.imtgrandest.passerelle.action.process.WgAction.ENDINGS;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.STOP_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.VOTES;

import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ends the case with its reason, which stays readable. */
@Component
class CloseActionListener implements ExecutionListener {

    private final Actions actions;

    CloseActionListener(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ActionEnding ending = Optional.ofNullable(ENDINGS.get(execution.getCurrentActivityId()))
                .orElseThrow(() -> new IllegalStateException("No action ends at " + execution.getCurrentActivityId()));
        actions.close(
                Reference.of(execution.getProcessBusinessKey()),
                ending,
                reason(ending, execution).orElse(null));
    }

    private static Optional<String> reason(ActionEnding ending, DelegateExecution execution) {
        return switch (ending) {
            case CHECK_REFUSED -> CHECK_REASON.find(execution);
            case CONSULTATION_FAILED -> CONTINUATION_REASON.find(execution);
            case APPROVAL_REJECTED ->
                Optional.of(String.join("\n", objections(execution))).filter(reasons -> !reasons.isEmpty());
            case ACTION_STOPPED -> STOP_REASON.find(execution);
            case ACTION_WITHDRAWN, ACTION_COMPLETED -> Optional.empty();
        };
    }

    private static List<String> objections(DelegateExecution execution) {
        return ApprovalPlan.objections(
                ROUND.require(execution),
                DECISIONS.find(execution).orElse(List.of()),
                VOTES.find(execution).orElse(List.of()));
    }
}
