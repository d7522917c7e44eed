package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.APPROVALS;
import static fr.imtgrandest.passerelle.action.process.WgAction.BALLOT;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION_NEEDED;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_COUNT;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBERS;
import static fr.imtgrandest.passerelle.action.process.WgAction.DECISIONS;
import static fr.imtgrandest.passerelle.action.process.WgAction.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROPOSER;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.SCHOOLS;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.ApprovalsNeeded;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out who is consulted and who approves. */
@Component
class PlanActionApprovalListener implements ExecutionListener {

    private final ApprovalPlan plan;
    private final People people;

    PlanActionApprovalListener(ApprovalPlan plan, People people) {
        this.plan = plan;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ActionRules rules = ActionRules.of(DecisionRows.read(execution, ActionRules.Row::of));
        ApprovalsNeeded needed = plan.needed(
                rules.approvals(),
                new RuleGroups.Subject(
                        LEAD_SCHOOL.require(execution), SCHOOLS.require(execution), List.of(THEME.require(execution))),
                ROUND.require(execution),
                DECISIONS.find(execution).orElse(List.of()));
        APPROVALS.set(execution, needed.decisions());
        BALLOT.setOrRemove(execution, needed.ballot());
        consult(execution, rules.consultation() ? members(execution) : List.of());
    }

    private static void consult(DelegateExecution execution, List<String> members) {
        CONSULTED_MEMBERS.set(execution, members);
        CONSULTED_COUNT.set(execution, members.size());
        CONSULTATION_NEEDED.set(execution, !members.isEmpty());
    }

    private List<String> members(DelegateExecution execution) {
        String proposer = PROPOSER.require(execution);
        return people.membersOf(Groups.workingGroup(THEME.require(execution))).stream()
                .filter(member -> !member.equals(proposer))
                .toList();
    }
}
