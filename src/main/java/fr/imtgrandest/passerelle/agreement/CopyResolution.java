package fr.imtgrandest.passerelle.agreement;

import java.time.Instant;

/**
 * What the legal service decided of a signed copy that differs from the approved text.
 *
 * @param by id of the account that decided
 */
public record CopyResolution(int round, CopyOutcome outcome, String reason, String by, Instant at) {}
