package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.BudgetTotals;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lists of actions and their totals into the reader's words. */
@Component
class ActionListViews {

    private final FieldLabels labels;
    private final Clock clock;

    ActionListViews(FieldLabels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    ActionRow row(ActionCase action, Locale locale) {
        return new ActionRow(
                action.reference().toString(),
                action.proposal().title(),
                action.proposal().theme(),
                theme(action.proposal().theme(), locale),
                labels.school(action.proposal().leadSchool()),
                action.stage().name(),
                action.status().name(),
                state(action, locale),
                due(action, locale),
                action.lateOn(today()),
                euros(action.proposal().budgetEur(), locale),
                euros(action.spentEur(), locale),
                action.spentEur().compareTo(action.proposal().budgetEur()) > 0);
    }

    private String state(ActionCase action, Locale locale) {
        return action.ending() == null
                ? labels.message("action.stage." + action.stage(), locale)
                : labels.message("action.status." + action.status(), locale);
    }

    private static @Nullable String due(ActionCase action, Locale locale) {
        return action.nextDue() == null || action.ending() != null ? null : FieldLabels.date(action.nextDue(), locale);
    }

    TotalsView totals(BudgetTotals totals, Locale locale) {
        Comparator<TotalsView.Line> byName =
                Comparator.comparing(TotalsView.Line::name, Collator.getInstance(locale)::compare);
        return new TotalsView(
                line(totals.all(), labels.message("actions.totals.all", locale), locale),
                List.of(
                        table("theme", totals.byTheme(), id -> theme(id, locale), byName, locale),
                        table("school", totals.bySchool(), labels::school, byName, locale),
                        table("year", totals.byYear(), year -> year, byName, locale)));
    }

    private TotalsView.Table table(
            String id,
            List<BudgetTotals.Line> lines,
            UnaryOperator<String> name,
            Comparator<TotalsView.Line> order,
            Locale locale) {
        return new TotalsView.Table(
                "totals-" + id,
                labels.message("actions.totals." + id, locale),
                lines.stream()
                        .map(line -> line(line, name.apply(line.key()), locale))
                        .sorted(order)
                        .toList());
    }

    private TotalsView.Line line(BudgetTotals.Line line, String name, Locale locale) {
        return new TotalsView.Line(
                name, line.actions(), euros(line.budgetEur(), locale), euros(line.spentEur(), locale));
    }

    String theme(String id, Locale locale) {
        return labels.value("themes", id, locale);
    }

    String euros(BigDecimal amount, Locale locale) {
        return labels.value("amountEur", amount, locale);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.PARIS));
    }
}
