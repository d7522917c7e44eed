package fr.imtgrandest.passerelle.approval;

/** How many must be for a motion; abstentions do not count. */
public enum Majority {
    /** More for than against; the chair has the casting vote. */
    SIMPLE {
        @Override
        VoteOutcome decide(long votesFor, long votesAgainst) {
            if (votesFor == votesAgainst) {
                return VoteOutcome.TIED;
            }
            return votesFor > votesAgainst ? VoteOutcome.CARRIED : VoteOutcome.DEFEATED;
        }
    },
    /** At least two thirds of those who took a side; nothing is decided where nobody did. */
    TWO_THIRDS {
        @Override
        VoteOutcome decide(long votesFor, long votesAgainst) {
            if (votesFor == 0 && votesAgainst == 0) {
                return VoteOutcome.TIED;
            }
            return 3 * votesFor >= 2 * (votesFor + votesAgainst) ? VoteOutcome.CARRIED : VoteOutcome.DEFEATED;
        }
    };

    abstract VoteOutcome decide(long votesFor, long votesAgainst);
}
