package fr.imtgrandest.passerelle.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; null and the empty text let everything pass.
 *
 * @param words to be found in what names an entry, French or English, accents and endings ignored; a reference finds its case
 * @param type type of an agreement or category of an action
 * @param months agreements in force that run out within so many months
 */
public record PortfolioFilter(
        String words,
        @Nullable String kind,
        @Nullable String type,
        @Nullable String country,
        @Nullable String school,
        @Nullable String theme,
        @Nullable String dimension,
        @Nullable String state,
        @Nullable Integer months) {}
