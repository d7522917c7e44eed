package fr.imtgrandest.passerelle.portfolio.web;

import java.util.List;

/**
 * An agreement or an action as the list and its copies show it, in the reader's words; empty text where there is nothing.
 *
 * @param page address of its page
 * @param state in one word
 * @param stage where it stands while it is under way
 * @param proposedOn as ISO date, as {@code from} and {@code until} are
 * @param lastDay the same as {@code until}, in the reader's form
 */
record PortfolioRow(
        String reference,
        String page,
        String title,
        String type,
        String partner,
        String country,
        List<String> schools,
        List<String> themes,
        String dimension,
        String stateCode,
        String state,
        String stage,
        String proposedOn,
        String from,
        String until,
        String lastDay) {}
