package fr.imtgrandest.passerelle.action.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an action has spent against its budget, in the reader's words.
 *
 * @param percent of the budget; more than 100 where too much was spent
 * @param overspent whether more was spent than granted
 * @param rest what is left, or what was spent too much
 */
record Spending(String budget, String spent, String rest, int percent, boolean overspent) {

    private static final int WHOLE = 100;

    /** How far the bar is filled, out of a hundred. */
    public int filled() {
        return Math.min(percent, WHOLE);
    }

    /** The share of the budget that was spent, rounded down; whoever has no budget and spends has spent all of it. */
    static int percent(BigDecimal budget, BigDecimal spent) {
        if (budget.signum() == 0) {
            return spent.signum() == 0 ? 0 : WHOLE;
        }
        return spent.multiply(BigDecimal.valueOf(WHOLE))
                .divide(budget, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(WHOLE * WHOLE))
                .intValueExact();
    }
}
