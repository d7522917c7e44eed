package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.agreement.Dimension;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which actions to list; null where it does not matter.
 *
 * @param theme id of a theme, and so of a working group
 * @param school id of a school that takes part
 * @param late whether only those that are late
 * @param minBudgetEur least budget, in euros
 * @param maxBudgetEur greatest budget, in euros
 */
public record ActionFilter(
        @Nullable String theme,
        @Nullable ActionCategory category,
        @Nullable Dimension dimension,
        @Nullable String school,
        @Nullable ActionStage stage,
        @Nullable ActionStatus status,
        boolean late,
        @Nullable BigDecimal minBudgetEur,
        @Nullable BigDecimal maxBudgetEur) {

    public static final ActionFilter ALL = new ActionFilter(null, null, null, null, null, null, false, null, null);

    /** The actions of one working group. */
    public static ActionFilter ofTheme(String theme) {
        return new ActionFilter(theme, null, null, null, null, null, false, null, null);
    }
}
