package fr.imtgrandest.passerelle.action;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A quarterly report of the lead.
 *
 * @param spentEur since the beginning, in euros, two decimals
 * @param by id of the account
 */
public record ProgressReport(Light light, String note, BigDecimal spentEur, String by, Instant at) {}
