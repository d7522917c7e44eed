package fr.imtgrandest.passerelle.journal;

import java.time.Instant;

/**
 * That somebody has answered a task.
 *
 * @param chain reference of the case
 * @param step id of the task in its model
 * @param account of who answered
 */
public record News(String chain, String step, String account, Instant at) {}
