package fr.imtgrandest.passerelle.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the college of directors is asked to vote on, and by which rule.
 *
 * @param quorum how many of the voters must take part, those who abstain included; 0 when it does not matter
 * @param voters ids of the schools whose directors vote
 * @param chair id of the school whose director has the casting vote
 */
public record Ballot(int quorum, Majority majority, List<String> voters, String chair) {

    public Ballot {
        voters = List.copyOf(voters);
    }

    /** The same for a second sitting, which needs no quorum. */
    public Ballot withoutQuorum() {
        return new Ballot(0, majority, voters, chair);
    }

    /** The same without a director who may not vote on this. */
    public Ballot without(String school) {
        return new Ballot(
                quorum,
                majority,
                voters.stream().filter(voter -> !voter.equals(school)).toList(),
                chair);
    }

    /** The schools whose directors are still asked: none when the result is certain already. */
    public List<String> toAsk(Map<String, Vote> votes) {
        List<String> open =
                voters.stream().filter(voter -> !votes.containsKey(voter)).toList();
        return settled(votes, open) ? List.of() : open;
    }

    /** What the votes come to if nobody else votes. */
    public VoteOutcome outcome(Map<String, Vote> votes) {
        return tally(votes).outcome(this);
    }

    /**
     * Whether the result is certain however the others vote, or if they do not.
     *
     * @param open ids of the schools that may still vote
     */
    public boolean settled(Map<String, Vote> votes, List<String> open) {
        return tally(votes).outcomes(this, open).size() == 1;
    }

    /** Only voters count: where a director may not vote, another one may have decided for their school. */
    private Tally tally(Map<String, Vote> votes) {
        Map<String, Vote> counted = new HashMap<>(votes);
        counted.keySet().retainAll(voters);
        return Tally.of(counted, chair);
    }
}
