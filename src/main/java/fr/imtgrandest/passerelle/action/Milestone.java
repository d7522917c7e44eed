package fr.imtgrandest.passerelle.action;

import java.time.LocalDate;

/**
 * A milestone as the lead plans it.
 *
 * @param owner id of the account of the member who does it
 */
public record Milestone(String name, LocalDate due, String owner, String deliverable) {}
