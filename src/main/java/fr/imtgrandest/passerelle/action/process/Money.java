package fr.imtgrandest.passerelle.action.process;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in euros with exactly two decimals. */
final class Money {

    private Money() {}

    /** @throws ArithmeticException if the amount is finer than a cent, which no form lets pass */
    static BigDecimal inCents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
