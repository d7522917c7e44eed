package fr.imtgrandest.passerelle.portfolio.web;

import org.jspecify.annotations.Nullable;

/**
 * Something that failed for good, in the reader's words.
 *
 * @param id of the job
 * @param reference of the case; null where it is about none
 */
public record IncidentRow(String id, @Nullable String reference, String step, String since, String reason) {}
