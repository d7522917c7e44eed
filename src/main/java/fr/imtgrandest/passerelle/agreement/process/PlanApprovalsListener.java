package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.APPROVALS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.BALLOT;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.DECISIONS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.JOINING_SCHOOLS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.ROUND;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.THEMES;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.VOTES;

import fr.imtgrandest.passerelle.agreement.Contents;
import fr.imtgrandest.passerelle.agreement.Facet;
import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.ApprovalRule;
import fr.imtgrandest.passerelle.approval.ApprovalsNeeded;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.StandingApprovals;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out which decisions of this round are still needed, and whether the college votes after them. */
@Component
class PlanApprovalsListener implements ExecutionListener {

    private final ApprovalPlan plan;
    private final StandingApprovals standing;
    private final CaseContents caseContents;

    PlanApprovalsListener(ApprovalPlan plan, StandingApprovals standing, CaseContents caseContents) {
        this.caseContents = caseContents;
        this.plan = plan;
        this.standing = standing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Contents contents = caseContents.renew(execution);
        String caseId = execution.getProcessInstanceId();
        int round = ROUND.require(execution);
        List<DecisionGiven> given = DECISIONS.find(execution).orElse(List.of());
        ApprovalsNeeded needed = plan.needed(
                DecisionRows.read(execution, ApprovalRule::of),
                new RuleGroups.Subject(
                        LEAD_SCHOOL.require(execution), JOINING_SCHOOLS.require(execution), THEMES.require(execution)),
                round,
                given,
                decision -> contents.holds(decision.contentHash(), Facet.ofDecisions()));
        APPROVALS.set(execution, needed.decisions());
        BALLOT.setOrRemove(execution, needed.ballot());
        DECISIONS.set(execution, standing.decisions(caseId, given, needed.standing()));
        VOTES.set(
                execution,
                standing.votes(
                        caseId,
                        VOTES.find(execution).orElse(List.of()),
                        round,
                        vote -> contents.holds(vote.contentHash(), EnumSet.allOf(Facet.class))));
    }
}
