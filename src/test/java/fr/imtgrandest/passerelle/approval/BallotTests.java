package fr.imtgrandest.passerelle.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The college of six, whose first director chairs; each letter is a vote: For, Against, Abstain (O), none (-). */
class BallotTests {

    private static final List<String> SIX = List.of("chair", "b", "c", "d", "e", "f");

    private final Ballot simple = new Ballot(4, Majority.SIMPLE, SIX, "chair");
    private final Ballot twoThirds = new Ballot(4, Majority.TWO_THIRDS, SIX, "chair");

    static Stream<Arguments> simpleMajorities() {
        return Stream.of(
                arguments("FFFF--", VoteOutcome.CARRIED),
                arguments("FFFAA-", VoteOutcome.CARRIED),
                arguments("OFOO--", VoteOutcome.CARRIED),
                arguments("AAAF--", VoteOutcome.DEFEATED),
                arguments("AFFAAF", VoteOutcome.DEFEATED),
                arguments("FAAFFA", VoteOutcome.CARRIED),
                arguments("OAFFA-", VoteOutcome.TIED),
                arguments("-AFFA-", VoteOutcome.TIED),
                arguments("OOOO--", VoteOutcome.TIED),
                arguments("FFF---", VoteOutcome.NO_QUORUM),
                arguments("------", VoteOutcome.NO_QUORUM));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("simpleMajorities")
    void a_simple_majority_needs_a_quorum_and_on_a_tie_the_chair(String votes, VoteOutcome outcome) {
        assertThat(simple.outcome(votes(votes))).isEqualTo(outcome);
    }

    static Stream<Arguments> twoThirds() {
        return Stream.of(
                arguments("FFFFAA", VoteOutcome.CARRIED),
                arguments("FFAOOO", VoteOutcome.CARRIED),
                arguments("FFFAA-", VoteOutcome.DEFEATED),
                arguments("FFFAAA", VoteOutcome.DEFEATED),
                arguments("OOOO--", VoteOutcome.TIED),
                arguments("FFF---", VoteOutcome.NO_QUORUM));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("twoThirds")
    void two_thirds_of_those_who_take_a_side_are_needed_and_the_chair_breaks_nothing(
            String votes, VoteOutcome outcome) {
        assertThat(twoThirds.outcome(votes(votes))).isEqualTo(outcome);
    }

    @Test
    void a_second_sitting_needs_no_quorum() {
        assertThat(simple.withoutQuorum().outcome(votes("-F----"))).isEqualTo(VoteOutcome.CARRIED);
        assertThat(simple.withoutQuorum().outcome(votes("------"))).isEqualTo(VoteOutcome.TIED);
        assertThat(twoThirds.withoutQuorum().outcome(votes("------"))).isEqualTo(VoteOutcome.TIED);
        assertThat(twoThirds.withoutQuorum().outcome(votes("-A----"))).isEqualTo(VoteOutcome.DEFEATED);
    }

    static Stream<Arguments> sittings() {
        return Stream.of(
                arguments("FFFF--", true),
                arguments("FFF---", false),
                arguments("-FFF--", false),
                arguments("FFFA--", true),
                arguments("AFFFA-", false),
                arguments("FFFAO-", true),
                arguments("FFAAO-", false),
                arguments("AAAA--", true),
                arguments("------", false),
                arguments("FFFAAA", true));
    }

    /** Three for and one against: two more against make a tie, which the chair breaks as they voted. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sittings")
    void a_sitting_is_settled_when_nobody_who_may_still_vote_can_change_the_result(String votes, boolean settled) {
        Map<String, Vote> cast = votes(votes);
        List<String> open =
                SIX.stream().filter(voter -> !cast.containsKey(voter)).toList();

        assertThat(simple.settled(cast, open)).isEqualTo(settled);
        assertThat(simple.toAsk(cast)).isEqualTo(settled ? List.of() : open);
    }

    @Test
    void the_chair_who_has_not_voted_keeps_a_possible_tie_open() {
        Ballot five = simple.without("f");

        assertThat(five.settled(votes("-FFA"), List.of("chair", "e"))).isFalse();
        assertThat(five.settled(votes("FFFA"), List.of("e"))).isTrue();
    }

    @Test
    void who_may_not_vote_has_no_seat() {
        assertThat(simple.without("b").voters()).containsExactly("chair", "c", "d", "e", "f");
        assertThat(simple.without("b").toAsk(Map.of())).containsExactly("chair", "c", "d", "e", "f");
    }

    /** Another director may have decided for the school of a proposer: that is no vote of its seat. */
    @Test
    void a_vote_without_a_seat_does_not_count() {
        assertThat(simple.outcome(votes("FFFA--"))).isEqualTo(VoteOutcome.CARRIED);
        assertThat(simple.without("b").outcome(votes("FFFA--"))).isEqualTo(VoteOutcome.NO_QUORUM);
        assertThat(simple.without("chair").outcome(votes("FFFAA-"))).isEqualTo(VoteOutcome.TIED);
        assertThat(simple.without("b").settled(votes("FFFF--"), List.of("e", "f")))
                .isFalse();
    }

    private static Map<String, Vote> votes(String letters) {
        Map<String, Vote> votes = new LinkedHashMap<>();
        for (int seat = 0; seat < letters.length(); seat++) {
            String voter = SIX.get(seat);
            switch (letters.charAt(seat)) {
                case 'F' -> votes.put(voter, Vote.FOR);
                case 'A' -> votes.put(voter, Vote.AGAINST);
                case 'O' -> votes.put(voter, Vote.ABSTAIN);
                default -> {}
            }
        }
        return votes;
    }
}
