package fr.imtgrandest.passerelle.action;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the lead says at the end.
 *
 * @param spentEur in all, in euros, two decimals
 * @param by id of the account
 */
public record ClosingReport(ActionOutcome outcome, String text, BigDecimal spentEur, String by, Instant at) {}
