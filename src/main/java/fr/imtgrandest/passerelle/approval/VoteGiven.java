package fr.imtgrandest.passerelle.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vote of the college on what was put to it in one round.
 *
 * @param school whose director voted
 * @param by id of the account
 */
public record VoteGiven(
        int round, String school, Vote vote, @Nullable String reason, String by, Instant at) {}
