package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.identity.WorkingGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.portfolio.PortfolioEntry;
import fr.imtgrandest.passerelle.portfolio.PortfolioState;
import fr.imtgrandest.passerelle.portfolio.PortfolioSummary;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the portfolio into the reader's words. */
@Component
class PortfolioViews {

    private static final int COUNTRIES_SHOWN = 10;

    private final FieldLabels labels;

    private final WorkingGroups groups;

    PortfolioViews(FieldLabels labels, WorkingGroups groups) {
        this.labels = labels;
        this.groups = groups;
    }

    List<PortfolioRow> rows(List<PortfolioEntry> entries, Locale locale) {
        Map<String, String> themes =
                groups.all().stream().collect(Collectors.toMap(WorkingGroup::theme, group -> group.name(locale)));
        return entries.stream().map(entry -> row(entry, themes, locale)).toList();
    }

    private PortfolioRow row(PortfolioEntry entry, Map<String, String> themes, Locale locale) {
        Reference reference = entry.reference();
        return new PortfolioRow(
                reference.toString(),
                reference.page(),
                entry.title(),
                type(entry.type(), locale),
                orNothing(entry.partner()),
                entry.country() == null ? "" : FieldLabels.country(entry.country(), locale),
                entry.schools().stream().map(labels::school).toList(),
                entry.themes().stream()
                        .map(theme -> themes.getOrDefault(theme, theme))
                        .toList(),
                entry.dimension() == null ? "" : labels.value("dimension", entry.dimension(), locale),
                entry.state().name(),
                labels.message("portfolio.state." + entry.state(), locale),
                stage(entry, locale),
                LocalDate.ofInstant(entry.startedAt(), Zones.PARIS).toString(),
                entry.from() == null ? "" : entry.from().toString(),
                entry.until() == null ? "" : entry.until().toString(),
                entry.until() == null ? "" : FieldLabels.date(entry.until(), locale));
    }

    private String stage(PortfolioEntry entry, Locale locale) {
        if (entry.state() != PortfolioState.UNDER_WAY) {
            return "";
        }
        String feature = entry.reference().kind() == Reference.Kind.AGR ? "agreement" : "action";
        return labels.message(feature + ".stage." + entry.stage(), locale);
    }

    /** An agreement's type or an action's category; no code is both. */
    private String type(String code, Locale locale) {
        return Arrays.stream(AgreementType.values())
                        .anyMatch(type -> type.name().equals(code))
                ? labels.value("agreementType", code, locale)
                : labels.message("action.category." + code, locale);
    }

    List<BarChart> charts(PortfolioSummary summary, Locale locale) {
        return Stream.of(
                        chart("type", summary.byType(), code -> type(code, locale), PortfolioQuery.TYPE, locale),
                        chart("school", summary.bySchool(), labels::school, PortfolioQuery.SCHOOL, locale),
                        chart(
                                "country",
                                mostFirst(summary.byCountry()),
                                code -> FieldLabels.country(code, locale),
                                PortfolioQuery.COUNTRY,
                                locale),
                        chart("expiry", withoutHoles(summary.byExpiry()), key -> halfYear(key, locale), "", locale))
                .filter(chart -> !chart.bars().isEmpty())
                .toList();
    }

    private static List<PortfolioSummary.Count> mostFirst(List<PortfolioSummary.Count> counts) {
        return counts.stream()
                .sorted(Comparator.comparing(PortfolioSummary.Count::entries).reversed())
                .limit(COUNTRIES_SHOWN)
                .toList();
    }

    /** @param parameter of the search that gives the entries of a bar; empty where there is none */
    private BarChart chart(
            String id,
            List<PortfolioSummary.Count> counts,
            Function<String, String> name,
            String parameter,
            Locale locale) {
        long most =
                counts.stream().mapToLong(PortfolioSummary.Count::entries).max().orElse(1);
        return new BarChart(
                id,
                labels.message("portfolio.chart." + id, locale),
                labels.message("portfolio.column." + id, locale),
                counts.stream()
                        .map(count -> new BarChart.Bar(
                                name.apply(count.key()),
                                count.entries(),
                                100 * count.entries() / most,
                                parameter.isEmpty() ? "" : address(parameter, count.key())))
                        .toList());
    }

    private static String address(String parameter, String code) {
        return UriComponentsBuilder.fromPath("/portfolio")
                .queryParam(parameter, "{code}")
                .encode()
                .buildAndExpand(code)
                .toUriString();
    }

    private String halfYear(String key, Locale locale) {
        return labels.message("portfolio.halfYear." + halfOf(key), locale, Integer.toString(yearOf(key)));
    }

    /** All half-years between the first and the last, also those in which nothing runs out: a time line has no holes. */
    private static List<PortfolioSummary.Count> withoutHoles(List<PortfolioSummary.Count> counts) {
        if (counts.isEmpty()) {
            return counts;
        }
        Map<String, Long> known =
                counts.stream().collect(Collectors.toMap(PortfolioSummary.Count::key, PortfolioSummary.Count::entries));
        int last = rank(counts.get(counts.size() - 1).key());
        return IntStream.rangeClosed(rank(counts.get(0).key()), last)
                .mapToObj(rank -> rank / 2 + "-" + (rank % 2 + 1))
                .map(key -> new PortfolioSummary.Count(key, known.getOrDefault(key, 0L)))
                .toList();
    }

    private static int rank(String halfYear) {
        return 2 * yearOf(halfYear) + Integer.parseInt(halfOf(halfYear)) - 1;
    }

    private static int yearOf(String halfYear) {
        return Integer.parseInt(halfYear.substring(0, halfYear.indexOf('-')));
    }

    private static String halfOf(String halfYear) {
        return halfYear.substring(halfYear.indexOf('-') + 1);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
