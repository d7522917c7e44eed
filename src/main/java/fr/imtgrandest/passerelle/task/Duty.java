package fr.imtgrandest.passerelle.task;

import java.util.EnumSet;
import java.util.Set;

/** What someone who answers a task does, as its model says in the property {@code duty}. */
public enum Duty {
    /** Checks, or judges otherwise, what somebody else has proposed. */
    JUDGE,
    /** Gives an opinion before a decision. */
    OPINION,
    /** Decides for a school or an office. */
    APPROVAL,
    /** Votes in the college, where a decision is a vote already. */
    VOTE;

    /** Whether one person answers a question of this kind once in a round. */
    boolean once() {
        return this != JUDGE;
    }

    /** What keeps a person from it, once they have done it in the same round. */
    Set<Duty> excludedBy() {
        return switch (this) {
            case JUDGE, OPINION -> EnumSet.noneOf(Duty.class);
            case APPROVAL -> EnumSet.of(OPINION);
            case VOTE -> EnumSet.of(OPINION, APPROVAL);
        };
    }
}
