package fr.imtgrandest.passerelle.action;

import java.math.BigDecimal;
import java.util.List;

/**
 * Budgets added up, in euros and cents; each breakdown adds up to {@code all}.
 *
 * @param byTheme one line per working group
 * @param bySchool one line per lead school, which carries the whole budget of its actions
 * @param byYear one line per year in which actions begin
 */
public record BudgetTotals(Line all, List<Line> byTheme, List<Line> bySchool, List<Line> byYear) {

    /**
     * One sum.
     *
     * @param key id of the theme or school, or the year; empty for the whole
     * @param actions how many actions
     */
    public record Line(String key, long actions, BigDecimal budgetEur, BigDecimal spentEur) {}
}
