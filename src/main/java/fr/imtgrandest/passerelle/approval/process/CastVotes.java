package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.DECISIONS;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.VOTES;

import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.task.CaseVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The votes that count so far, by school. */
final class CastVotes {

    private CastVotes() {}

    static Map<String, Vote> of(DelegateExecution execution) {
        return ApprovalPlan.votes(
                CaseVariables.ROUND.require(execution),
                DECISIONS.require(execution),
                VOTES.find(execution).orElse(List.of()));
    }
}
