package fr.imtgrandest.passerelle.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.action.BudgetTotals.Line;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EngineTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lists and totals against the same reckoned in Java, over many actions of every kind; rolled back after each test. */
@EngineTest
@Transactional
class ActionTotalsTests {

    private static final int ACTIONS = 300;
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 15);
    private static final List<String> SCHOOLS = List.of("mines-nancy", "telecom-nancy", "ensg", "tps", "insic", "eost");
    private static final List<String> THEMES = List.of("materials", "geosciences", "big-data");
    private static final Reader OFFICE = new Reader("ri.alliance", Set.of("ri-alliance"));
    private static final Reader STRANGER = new Reader("stranger", Set.of());

    private final Random random = new Random(20271101);

    @Autowired
    private Actions actions;

    @Autowired
    private ActionCases cases;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private List<ActionCase> all = List.of();

    @BeforeEach
    void write_many_actions() {
        ActionRemains.remove(jdbc);
        List<ActionCase> written = new ArrayList<>();
        for (int number = 0; number < ACTIONS; number++) {
            written.add(actions.require(someAction()));
        }
        Collections.reverse(written);
        all = written;
    }

    @Test
    void every_filter_lets_pass_what_it_says_and_totals_are_right_to_the_cent() {
        for (ActionFilter filter : filters()) {
            for (Reader reader : List.of(OFFICE, STRANGER)) {
                List<ActionCase> expected = all.stream()
                        .filter(action -> passes(action, filter, reader))
                        .toList();

                assertThat(cases.list(filter, reader, TODAY, ACTIONS, 0))
                        .as("%s for %s", filter, reader.userId())
                        .isEqualTo(expected);
                assertTotals(cases.totals(filter, reader, TODAY), expected);
            }
        }
    }

    @Test
    void no_filter_of_this_test_is_without_effect() {
        for (ActionFilter filter : filters()) {
            if (!filter.equals(ActionFilter.ALL)) {
                assertThat(cases.list(filter, OFFICE, TODAY, ACTIONS, 0))
                        .as(filter.toString())
                        .isNotEmpty()
                        .hasSizeLessThan(ACTIONS);
            }
        }
        assertThat(cases.list(ActionFilter.ALL, STRANGER, TODAY, ACTIONS, 0))
                .isNotEmpty()
                .hasSizeLessThan(ACTIONS);
    }

    private static void assertTotals(BudgetTotals totals, List<ActionCase> expected) {
        assertThat(totals.all()).isEqualTo(line("", expected));
        assertThat(totals.byTheme())
                .isEqualTo(lines(expected, action -> action.proposal().theme()));
        assertThat(totals.bySchool())
                .isEqualTo(lines(expected, action -> action.proposal().leadSchool()));
        assertThat(totals.byYear())
                .isEqualTo(lines(
                        expected,
                        action -> String.valueOf(action.proposal().startDate().getYear())));
        for (List<Line> breakdown : List.of(totals.byTheme(), totals.bySchool(), totals.byYear())) {
            assertThat(breakdown.stream().map(Line::budgetEur).reduce(new BigDecimal("0.00"), BigDecimal::add))
                    .isEqualTo(totals.all().budgetEur());
            assertThat(breakdown.stream().map(Line::spentEur).reduce(new BigDecimal("0.00"), BigDecimal::add))
                    .isEqualTo(totals.all().spentEur());
        }
    }

    private static List<Line> lines(List<ActionCase> some, Function<ActionCase, String> key) {
        Map<String, List<ActionCase>> groups =
                some.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
    }

    private static Line line(String key, List<ActionCase> some) {
        return new Line(
                key, some.size(), sum(some, action -> action.proposal().budgetEur()), sum(some, ActionCase::spentEur));
    }

    private static BigDecimal sum(List<ActionCase> some, Function<ActionCase, BigDecimal> amount) {
        return some.stream().map(amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static boolean passes(ActionCase action, ActionFilter filter, Reader reader) {
        ActionProposal proposal = action.proposal();
        return (reader.equals(OFFICE) || action.approvedAt() != null)
                && (filter.theme() == null || filter.theme().equals(proposal.theme()))
                && (filter.category() == null || filter.category() == proposal.category())
                && (filter.dimension() == null || filter.dimension() == proposal.dimension())
                && (filter.school() == null || proposal.schools().contains(filter.school()))
                && (filter.stage() == null || filter.stage() == action.stage())
                && (filter.status() == null || filter.status() == action.status())
                && (!filter.late() || action.lateOn(TODAY))
                && (filter.minBudgetEur() == null || proposal.budgetEur().compareTo(filter.minBudgetEur()) >= 0)
                && (filter.maxBudgetEur() == null || proposal.budgetEur().compareTo(filter.maxBudgetEur()) <= 0);
    }

    private List<ActionFilter> filters() {
        BigDecimal some = all.get(7).proposal().budgetEur();
        BigDecimal more = some.add(new BigDecimal("30000.00"));
        return List.of(
                ActionFilter.ALL,
                ActionFilter.ofTheme("materials"),
                filter(ActionCategory.THEMATIC, null, null, null, null, false, null, null),
                filter(null, Dimension.TRAINING, null, null, null, false, null, null),
                filter(null, null, "ensg", null, null, false, null, null),
                filter(null, null, null, ActionStage.UNDER_WAY, null, false, null, null),
                filter(null, null, null, null, ActionStatus.STOPPED, false, null, null),
                filter(null, null, null, null, null, true, null, null),
                filter(null, null, null, null, null, false, some, null),
                filter(null, null, null, null, null, false, null, some),
                filter(null, null, null, null, null, false, some, more),
                filter(
                        ActionCategory.TRANSVERSE,
                        Dimension.REGION,
                        "tps",
                        null,
                        ActionStatus.APPROVED,
                        true,
                        some,
                        null));
    }

    private static ActionFilter filter(
            @Nullable ActionCategory category,
            @Nullable Dimension dimension,
            @Nullable String school,
            @Nullable ActionStage stage,
            @Nullable ActionStatus status,
            boolean late,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {
        return new ActionFilter(null, category, dimension, school, stage, status, late, min, max);
    }

    private Reference someAction() {
        LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1200));
        LocalDate end = start.plusDays(random.nextInt(500));
        List<String> schools = new ArrayList<>(SCHOOLS);
        Collections.shuffle(schools, random);
        Reference reference = actions.open(
                new SampleProposal()
                        .category(one(List.of(ActionCategory.values())))
                        .theme(one(THEMES))
                        .dimension(one(List.of(Dimension.values())))
                        .schools(List.copyOf(schools.subList(0, 1 + random.nextInt(4))))
                        .budget(cents(6_000_000))
                        .from(start, end)
                        .build(),
                one(List.of("wg.materials", "wg.big-data")),
                UUID.randomUUID().toString());
        live(reference, end);
        return reference;
    }

    private void live(Reference reference, LocalDate end) {
        if (random.nextInt(3) > 0) {
            actions.enter(reference, ActionStage.PLANNING);
            actions.plan(
                    reference,
                    List.of(
                            new Milestone("Un", end.minusDays(random.nextInt(200)), "wg.materials", "Rapport"),
                            new Milestone("Deux", end, "wg.materials", "Rapport")));
            actions.enter(reference, ActionStage.UNDER_WAY);
            if (random.nextBoolean()) {
                actions.judge(reference, random.nextInt(2), Acceptance.ACCEPT);
            }
            actions.report(
                    reference,
                    new ProgressReport(Light.GREEN, "Note", new BigDecimal(cents(5_000_000)), "x", clock.instant()));
        }
        if (random.nextInt(4) == 0) {
            actions.close(reference, one(List.of(ActionEnding.values())), null);
        }
    }

    private String cents(int below) {
        return BigDecimal.valueOf(random.nextInt(below), 2).toPlainString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
