package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.DecisionGiven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the decision of a school. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        DecisionGiven decision = new DecisionGiven(
                ROUND.require(execution),
                ApprovalChain.DECISION_SCHOOL.require(execution),
                ApprovalChain.DECISION.require(execution),
                ApprovalChain.DECISION_REASON.find(execution).orElse(null),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution));
        MultiInstance.add(DECISIONS, decision, execution);
    }
}
