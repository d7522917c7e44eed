package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.ApprovalPlan;
import fr.imtgrandest.passerelle.agreement.ApprovalRule;
import fr.imtgrandest.passerelle.agreement.Scope;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out which decisions of this round are still needed. */
@Component
class PlanApprovalsListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        APPROVALS.set(
                execution,
                ApprovalPlan.needed(
                        DecisionRows.read(execution, PlanApprovalsListener::rule),
                        JOINING_SCHOOLS.require(execution),
                        ROUND.require(execution),
                        DECISIONS.find(execution).orElse(List.of())));
    }

    private static ApprovalRule rule(DmnDecisionResultEntries row) {
        return new ApprovalRule(
                DecisionRows.number(row, "order"),
                DecisionRows.text(row, "kind"),
                DecisionRows.text(row, "role"),
                Scope.valueOf(DecisionRows.text(row, "scope")));
    }
}
