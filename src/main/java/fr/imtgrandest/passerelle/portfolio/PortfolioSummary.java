package fr.imtgrandest.passerelle.portfolio;

import java.util.List;

/**
 * How many entries a filter lets pass, by what they are.
 *
 * @param byType with {@link #UNKNOWN} for none; the same for the others
 * @param bySchool an entry of two schools counts in both
 * @param byExpiry agreements in force, by the half-year of their last day such as {@code 2027-1}, the next one first
 */
public record PortfolioSummary(
        long all, List<Count> byType, List<Count> bySchool, List<Count> byCountry, List<Count> byExpiry) {

    public static final String UNKNOWN = "";

    /** How many entries have something in common. */
    public record Count(String key, long entries) {}
}
