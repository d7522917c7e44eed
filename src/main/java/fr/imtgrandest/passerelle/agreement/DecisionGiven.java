package fr.imtgrandest.passerelle.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The decision of a school on the draft of one round. */
public record DecisionGiven(
        int round,
        String school,
        Decision decision,
        @Nullable String reason,
        String by,
        Instant at) {}
