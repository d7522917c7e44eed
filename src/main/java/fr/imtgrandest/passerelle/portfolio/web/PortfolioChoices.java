package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.action.ActionCategory;
import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.portfolio.PortfolioState;
import fr.imtgrandest.passerelle.shared.Choice;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the lists of the search offer, and which choice was made. */
@Component
class PortfolioChoices {

    private final Alliance alliance;
    private final WorkingGroups workingGroups;
    private final FieldLabels labels;

    PortfolioChoices(Alliance alliance, WorkingGroups workingGroups, FieldLabels labels) {
        this.alliance = alliance;
        this.workingGroups = workingGroups;
        this.labels = labels;
    }

    /** Choices by the name of their field; those of the type apart in two lists. */
    record Lists(
            List<Choice> agreementTypes,
            List<Choice> actionCategories,
            List<Choice> countries,
            List<Choice> schools,
            List<Choice> themes,
            List<Choice> dimensions,
            List<Choice> states,
            List<Choice> horizons) {}

    /** @param countries codes of the countries on offer */
    Lists of(PortfolioQuery query, List<String> countries, Locale locale) {
        Comparator<Choice> byName = Comparator.comparing(Choice::label, Collator.getInstance(locale)::compare);
        String type = query.get(PortfolioQuery.TYPE);
        return new Lists(
                choices(names(AgreementType.values()), code -> labels.value("agreementType", code, locale), type),
                choices(
                        names(ActionCategory.values()),
                        code -> labels.message("action.category." + code, locale),
                        type),
                choices(countries, code -> FieldLabels.country(code, locale), query.get(PortfolioQuery.COUNTRY))
                        .stream()
                        .sorted(byName)
                        .toList(),
                choices(
                        alliance.schools().stream().map(Alliance.School::id).toList(),
                        labels::school,
                        query.get(PortfolioQuery.SCHOOL)),
                workingGroups.all().stream()
                        .map(group -> choice(group.theme(), group.name(locale), query.get(PortfolioQuery.THEME)))
                        .toList(),
                choices(
                        names(Dimension.values()),
                        code -> labels.value("dimension", code, locale),
                        query.get(PortfolioQuery.DIMENSION)),
                choices(
                        names(PortfolioState.values()),
                        code -> labels.message("portfolio.state." + code, locale),
                        query.get(PortfolioQuery.STATE)),
                choices(
                        PortfolioQuery.HORIZONS,
                        months -> labels.message("portfolio.months", locale, months),
                        query.get(PortfolioQuery.MONTHS)));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<Choice> choices(List<String> codes, Function<String, String> label, String chosen) {
        return codes.stream()
                .map(code -> choice(code, label.apply(code), chosen))
                .toList();
    }

    private static Choice choice(String code, String label, String chosen) {
        return new Choice(code, label, code.equals(chosen));
    }
}
