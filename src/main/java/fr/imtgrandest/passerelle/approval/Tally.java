package fr.imtgrandest.passerelle.approval;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Votes counted.
 *
 * @param chair how the chair voted; null if they did not
 */
record Tally(
        long votesFor,
        long votesAgainst,
        long abstentions,
        @Nullable Vote chair) {

    static Tally of(Map<String, Vote> votes, String chair) {
        return new Tally(
                count(votes.values(), Vote.FOR),
                count(votes.values(), Vote.AGAINST),
                count(votes.values(), Vote.ABSTAIN),
                votes.get(chair));
    }

    private static long count(Collection<Vote> votes, Vote counted) {
        return votes.stream().filter(counted::equals).count();
    }

    VoteOutcome outcome(Ballot ballot) {
        if (votesFor + votesAgainst + abstentions < ballot.quorum()) {
            return VoteOutcome.NO_QUORUM;
        }
        VoteOutcome decided = ballot.majority().decide(votesFor, votesAgainst);
        if (decided != VoteOutcome.TIED || chair == null || chair == Vote.ABSTAIN) {
            return decided;
        }
        return chair == Vote.FOR ? VoteOutcome.CARRIED : VoteOutcome.DEFEATED;
    }

    /** All results that are still possible: each of the others votes in one way or not at all. */
    Set<VoteOutcome> outcomes(Ballot ballot, List<String> open) {
        Set<Tally> tallies = Set.of(this);
        for (String voter : open) {
            boolean chairs = voter.equals(ballot.chair());
            tallies = tallies.stream()
                    .flatMap(tally -> Stream.concat(
                            Stream.of(tally), Arrays.stream(Vote.values()).map(vote -> tally.with(vote, chairs))))
                    .collect(Collectors.toCollection(HashSet::new));
        }
        return tallies.stream()
                .map(tally -> tally.outcome(ballot))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VoteOutcome.class)));
    }

    private Tally with(Vote vote, boolean chairs) {
        return new Tally(
                votesFor + (vote == Vote.FOR ? 1 : 0),
                votesAgainst + (vote == Vote.AGAINST ? 1 : 0),
                abstentions + (vote == Vote.ABSTAIN ? 1 : 0),
                chairs ? vote : chair);
    }
}
