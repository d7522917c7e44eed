package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.APPROVALS;
import static fr.imtgrandest.passerelle.action.process.WgAction.BALLOT;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION_NEEDED;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_COUNT;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBERS;
import static fr.imtgrandest.passerelle.action.process.WgAction.DECISIONS;
import static fr.imtgrandest.passerelle.action.process.WgAction.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROPOSER;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.SCHOOLS;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;
import static fr.imtgrandest.passerelle.action.process.WgAction.VOTES;

import fr.imtgrandest.passerelle.action.Consultation;
import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.ApprovalsNeeded;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.StandingApprovals;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.task.Duty;
import fr.imtgrandest.passerelle.task.StandingAnswers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out who is consulted and who approves. */
@Component
class PlanActionApprovalListener implements ExecutionListener {

    private final ApprovalPlan plan;
    private final StandingApprovals standing;
    private final StandingAnswers answers;
    private final People people;

    PlanActionApprovalListener(ApprovalPlan plan, StandingApprovals standing, StandingAnswers answers, People people) {
        this.plan = plan;
        this.standing = standing;
        this.answers = answers;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ActionRules rules = ActionRules.of(DecisionRows.read(execution, ActionRules.Row::of));
        String content = CaseContent.HASH.require(execution);
        String caseId = execution.getProcessInstanceId();
        int round = ROUND.require(execution);
        List<DecisionGiven> given = DECISIONS.find(execution).orElse(List.of());
        ApprovalsNeeded needed = plan.needed(
                rules.approvals(),
                new RuleGroups.Subject(
                        LEAD_SCHOOL.require(execution), SCHOOLS.require(execution), List.of(THEME.require(execution))),
                round,
                given,
                decision -> content.equals(decision.contentHash()));
        APPROVALS.set(execution, needed.decisions());
        BALLOT.setOrRemove(execution, needed.ballot());
        DECISIONS.set(execution, standing.decisions(caseId, given, needed.standing()));
        VOTES.set(
                execution,
                standing.votes(
                        caseId,
                        VOTES.find(execution).orElse(List.of()),
                        round,
                        vote -> content.equals(vote.contentHash())));
        consult(execution, rules.consultation() ? members(execution) : List.of());
    }

    /** Members whose answer to the same content is known are not asked again. */
    private void consult(DelegateExecution execution, List<String> members) {
        int round = ROUND.require(execution);
        List<MemberOpinionGiven> given = CONSULTATION.find(execution).orElse(List.of());
        List<MemberOpinionGiven> known =
                Consultation.standing(round, members, given, CaseContent.HASH.require(execution));
        known.forEach(
                opinion -> answers.keep(execution.getProcessInstanceId(), round, Duty.OPINION, "", opinion.member()));
        CONSULTATION.set(
                execution, Stream.concat(given.stream(), known.stream()).toList());
        List<String> asked = members.stream()
                .filter(member ->
                        known.stream().noneMatch(opinion -> opinion.member().equals(member)))
                .toList();
        CONSULTED_MEMBERS.set(execution, asked);
        CONSULTED_COUNT.set(execution, asked.size());
        CONSULTATION_NEEDED.set(execution, !asked.isEmpty());
    }

    private List<String> members(DelegateExecution execution) {
        Set<String> proposer = people.accountsOfSamePerson(PROPOSER.require(execution));
        return people.membersOf(Groups.workingGroup(THEME.require(execution))).stream()
                .filter(member -> !proposer.contains(member))
                .toList();
    }
}
