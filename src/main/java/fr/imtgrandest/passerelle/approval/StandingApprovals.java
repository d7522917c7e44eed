package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.task.Duty;
import fr.imtgrandest.passerelle.task.StandingAnswers;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes decisions and votes into a later round where what they were given for has not changed. */
@Service
public class StandingApprovals {

    private final StandingAnswers answers;

    StandingApprovals(StandingAnswers answers) {
        this.answers = answers;
    }

    /** All decisions with those that stand; whoever gave these has decided in the present round too. */
    public List<DecisionGiven> decisions(String caseId, List<DecisionGiven> given, List<DecisionGiven> standing) {
        standing.forEach(decision -> answers.keep(caseId, decision.round(), Duty.APPROVAL, "", decision.by()));
        return Stream.concat(given.stream(), standing.stream()).toList();
    }

    /**
     * All votes with those that stand; whoever cast these has voted in the present round too.
     *
     * @param holds whether what a vote was given for is still what is to be decided
     */
    public List<VoteGiven> votes(String caseId, List<VoteGiven> given, int round, Predicate<VoteGiven> holds) {
        List<VoteGiven> standing = ApprovalPlan.standing(given, round, holds);
        standing.forEach(vote -> answers.keep(caseId, round, Duty.VOTE, "", vote.by()));
        return Stream.concat(given.stream(), standing.stream()).toList();
    }
}
