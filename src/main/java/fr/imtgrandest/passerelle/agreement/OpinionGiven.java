package fr.imtgrandest.passerelle.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opinion on the draft of one round.
 *
 * @param comment null when none was needed or when it is confidential
 * @param by id of the account that gave it; null when it was closed at its due date
 */
public record OpinionGiven(
        int round,
        String group,
        List<String> kinds,
        boolean blocking,
        Opinion opinion,
        @Nullable String comment,
        @Nullable String by,
        Instant at) {}
