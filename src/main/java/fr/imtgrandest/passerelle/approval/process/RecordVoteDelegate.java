package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.BALLOT;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.VOTES;

import fr.imtgrandest.passerelle.approval.Ballot;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import fr.imtgrandest.passerelle.task.CaseVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a vote, and closes the sitting as soon as the others could not change its result. */
@Component
class RecordVoteDelegate implements JavaDelegate {

    private final OpenVotes open;

    RecordVoteDelegate(OpenVotes open) {
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteGiven vote = new VoteGiven(
                CaseVariables.ROUND.require(execution),
                ApprovalChain.VOTE_SCHOOL.require(execution),
                ApprovalChain.VOTE.require(execution),
                ApprovalChain.VOTE_REASON.find(execution).orElse(null),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution),
                CaseContent.HASH.find(execution).orElse(null));
        MultiInstance.add(VOTES, vote, execution);
        ApprovalChain.VOTE_SETTLED.set(execution.getProcessInstance(), settled(execution));
    }

    /** A vote that was cast in the same second and is not kept yet keeps the sitting open, so that none is lost. */
    private boolean settled(DelegateExecution execution) {
        Ballot ballot = BALLOT.require(execution);
        Map<String, Vote> votes = CastVotes.of(execution);
        List<String> waiting = open.schools(execution);
        boolean allKept =
                ballot.voters().stream().allMatch(school -> votes.containsKey(school) || waiting.contains(school));
        return allKept && ballot.settled(votes, waiting);
    }
}
