package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.DECISIONS;

import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import fr.imtgrandest.passerelle.task.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a decision. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        DecisionGiven decision = new DecisionGiven(
                CaseVariables.ROUND.require(execution),
                ApprovalChain.DECISION_SCHOOL.find(execution).orElse(null),
                ApprovalChain.DECISION_GROUP.require(execution),
                ApprovalChain.DECISION.require(execution),
                ApprovalChain.DECISION_REASON.find(execution).orElse(null),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution),
                CaseContent.HASH.find(execution).orElse(null));
        MultiInstance.add(DECISIONS, decision, execution);
    }
}
