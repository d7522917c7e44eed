package fr.imtgrandest.passerelle.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.agreement.LinkedActions;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Persona;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the facade writes, and who reads it; rolled back after each test. */
@EngineTest
@Transactional
class ActionCasesTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Reader STRANGER = new Reader("nobody", Set.of());

    @Autowired
    private Actions actions;

    @Autowired
    private ActionCases cases;

    @Autowired
    private LinkedActions linked;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void no_actions_of_other_tests() {
        ActionRemains.remove(jdbc);
    }

    @Test
    void what_was_proposed_is_read_as_it_was_written() {
        ActionProposal proposal = new SampleProposal()
                .schools(List.of("tps", "ensg", "eost"))
                .partners("RWTH Aachen", "Aalto", "KIT")
                .agreements("AGR-2026-0009", "AGR-2025-0003")
                .budget("12345.67")
                .build();

        ActionCase read = actions.require(open(proposal));

        assertThat(read.proposal()).isEqualTo(proposal);
        assertThat(read.spentEur()).isEqualTo(new BigDecimal("0.00"));
        assertThat(read.stage()).isEqualTo(ActionStage.CHECK);
        assertThat(read.status()).isEqualTo(ActionStatus.PROPOSED);
        assertThat(read.proposer()).isEqualTo("wg.materials");
        assertThat(read.nextDue()).isNull();
        assertThat(read.approvedAt()).isNull();
        assertThat(read.endedAt()).isNull();
    }

    @Test
    void an_action_without_cost_partners_or_agreements_is_read_as_it_was_written() {
        ActionProposal some = new SampleProposal().budget("0.00").build();
        ActionProposal proposal = new ActionProposal(
                some.title(),
                some.category(),
                some.theme(),
                some.dimension(),
                some.objectives(),
                some.expectedImpact(),
                some.leadSchool(),
                some.schools(),
                some.budgetEur(),
                null,
                some.startDate(),
                some.endDate(),
                List.of(),
                List.of());

        assertThat(actions.require(open(proposal)).proposal()).isEqualTo(proposal);
    }

    @Test
    void a_changed_proposal_replaces_the_first_and_its_readers() {
        Reference reference = open(new SampleProposal()
                .schools(List.of("ensg"))
                .partners("KIT")
                .agreements("AGR-2026-0001", "AGR-2026-0002")
                .build());
        ActionProposal changed = new SampleProposal()
                .title("Autre titre")
                .theme("geosciences")
                .schools(List.of("insic", "tps"))
                .budget("99.99")
                .partners("Aalto")
                .agreements("AGR-2026-0002")
                .build();

        actions.describe(reference, changed);

        assertThat(actions.require(reference).proposal()).isEqualTo(changed);
        assertThat(cases.agreementsOf(reference)).containsExactly(Reference.of("AGR-2026-0002"));
        assertThat(cases.find(reference, reader("member.insic"))).isPresent();
        assertThat(cases.find(reference, reader("wg.materials"))).as("proposer").isPresent();
        assertThat(cases.find(reference, reader("ri.ensg"))).isEmpty();
        assertThat(cases.find(reference, reader("wg.innovation"))).isEmpty();
    }

    @Test
    void before_approval_an_action_is_read_by_who_is_concerned_and_by_nobody_else() {
        Reference reference =
                open(new SampleProposal().schools(List.of("ensg", "eost")).build());

        for (String login : List.of(
                "wg.materials",
                "wg.lead-materials",
                "ri.alliance",
                "dir.insic",
                "dir.college",
                "ri.ensg",
                "member.eost",
                "finance.ul",
                "fsd.unistra")) {
            assertThat(read(reference, reader(login))).as(login).isTrue();
        }
        for (String login : List.of("ri.insic", "finance.imt", "wg.geosciences", "council.sec", "sign.office")) {
            assertThat(read(reference, reader(login))).as(login).isFalse();
        }
        assertThat(read(reference, STRANGER)).isFalse();
        assertThat(read(reference, new Reader("wg.materials", Set.of())))
                .as("whoever proposed, without any group")
                .isTrue();
    }

    @Test
    void an_approved_action_is_read_by_everyone_and_stays_so_when_it_ends() {
        Reference reference = open(new SampleProposal().build());
        actions.enter(reference, ActionStage.APPROVAL);
        assertThat(read(reference, STRANGER)).isFalse();

        actions.enter(reference, ActionStage.PLANNING);
        assertThat(read(reference, STRANGER)).isTrue();
        assertThat(actions.require(reference).status()).isEqualTo(ActionStatus.APPROVED);
        assertThat(actions.require(reference).approvedAt()).isNotNull();

        actions.close(reference, ActionEnding.ACTION_STOPPED, "Plus de temps");
        assertThat(read(reference, STRANGER)).isTrue();
        assertThat(actions.require(reference))
                .returns(ActionStage.DONE, ActionCase::stage)
                .returns(ActionStatus.STOPPED, ActionCase::status)
                .returns(ActionEnding.ACTION_STOPPED, ActionCase::ending)
                .returns("Plus de temps", ActionCase::endReason);
    }

    @Test
    void an_approved_action_still_concerns_those_alone_whom_it_concerned_before() {
        Reference reference =
                approved(new SampleProposal().schools(List.of("ensg", "eost")).build());

        for (String login : List.of("wg.materials", "ri.alliance", "member.eost", "finance.ul")) {
            assertThat(cases.concerns(reference, reader(login))).as(login).isTrue();
        }
        assertThat(cases.concerns(reference, new Reader("wg.materials", Set.of())))
                .as("whoever proposed, without any group")
                .isTrue();
        assertThat(cases.concerns(reference, reader("ri.insic"))).isFalse();
        assertThat(cases.concerns(reference, STRANGER)).isFalse();
        assertThat(cases.concerns(Reference.of("ACT-1999-0001"), reader("ri.alliance")))
                .isFalse();
    }

    @Test
    void a_refused_action_never_becomes_public() {
        Reference reference = open(new SampleProposal().build());

        actions.close(reference, ActionEnding.CHECK_REFUSED, null);

        assertThat(read(reference, STRANGER)).isFalse();
        assertThat(actions.require(reference).endedAt()).isNotNull();
    }

    @Test
    void milestones_are_read_in_the_order_of_the_plan_with_what_became_of_them() {
        Reference reference = approved(new SampleProposal().build());
        Milestone first = milestone("Recenser", LocalDate.of(2027, 6, 1));
        Milestone second = milestone("Publier", LocalDate.of(2027, 4, 1));
        actions.plan(reference, List.of(first, second));

        actions.deliver(reference, 0, "Recensé");
        actions.judge(reference, 0, Acceptance.REWORK);
        actions.deliver(reference, 1, "Publié");
        actions.judge(reference, 1, Acceptance.ACCEPT);
        actions.handOver(reference, 0, "wg.lead-materials");

        List<MilestoneProgress> milestones = cases.milestones(reference);
        assertThat(milestones).extracting(MilestoneProgress::position).containsExactly(0, 1);
        assertThat(milestones.get(0))
                .returns("Recensé", MilestoneProgress::report)
                .returns(null, MilestoneProgress::deliveredAt)
                .returns(null, MilestoneProgress::acceptedAt);
        assertThat(milestones.get(0).milestone().owner()).isEqualTo("wg.lead-materials");
        assertThat(milestones.get(1).milestone()).isEqualTo(second);
        assertThat(milestones.get(1).deliveredAt()).isNotNull();
        assertThat(milestones.get(1).acceptedAt()).isNotNull();
        assertThat(actions.require(reference).nextDue()).isEqualTo(first.due());
    }

    @Test
    void the_next_date_is_the_earliest_of_what_is_not_accepted() {
        Reference reference = approved(new SampleProposal().build());
        actions.plan(
                reference, List.of(milestone("B", LocalDate.of(2027, 6, 1)), milestone("A", LocalDate.of(2027, 4, 1))));
        assertThat(actions.require(reference).nextDue()).isEqualTo(LocalDate.of(2027, 4, 1));

        actions.deliver(reference, 1, "Fait");
        assertThat(actions.require(reference).nextDue())
                .as("delivered is not accepted")
                .isEqualTo(LocalDate.of(2027, 4, 1));

        actions.judge(reference, 1, Acceptance.ACCEPT);
        assertThat(actions.require(reference).nextDue()).isEqualTo(LocalDate.of(2027, 6, 1));
        actions.judge(reference, 0, Acceptance.ACCEPT);
        assertThat(actions.require(reference).nextDue()).isNull();
    }

    @Test
    void reports_are_read_the_oldest_first_and_say_what_was_spent() {
        Reference reference = approved(new SampleProposal().build());

        assertThat(actions.report(reference, report(Light.RED, "100.10"))).isFalse();
        assertThat(actions.report(reference, report(Light.RED, "250.05"))).isTrue();
        assertThat(actions.report(reference, report(Light.GREEN, "300.00"))).isFalse();

        assertThat(cases.reports(reference))
                .extracting(ProgressReport::light)
                .containsExactly(Light.RED, Light.RED, Light.GREEN);
        assertThat(actions.require(reference).spentEur()).isEqualTo(new BigDecimal("300.00"));
        ClosingReport closing = new ClosingReport(
                ActionOutcome.PARTLY_ACHIEVED, "Presque", new BigDecimal("310.99"), "wg.materials", clock.instant());
        actions.report(reference, closing);
        assertThat(cases.closing(reference).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(closing);
        assertThat(actions.require(reference).spentEur()).isEqualTo(new BigDecimal("310.99"));
    }

    @Test
    void a_reduced_budget_is_the_budget() {
        Reference reference = approved(new SampleProposal().budget("5000.00").build());

        actions.reduceBudget(reference, new BigDecimal("1999.99"));

        assertThat(actions.require(reference).proposal().budgetEur()).isEqualTo(new BigDecimal("1999.99"));
    }

    @Test
    void a_link_with_an_agreement_is_read_both_ways_and_made_once() {
        Reference agreement = Reference.of("AGR-2026-0042");
        Reference hidden = open(new SampleProposal().title("Cachée").build());
        Reference open = approved(new SampleProposal()
                .title("Ouverte")
                .agreements("AGR-2025-0001")
                .build());
        actions.link(hidden, agreement);
        actions.link(open, agreement);
        actions.link(open, agreement);
        actions.link(open, Reference.of("AGR-2025-0001"));

        assertThat(cases.agreementsOf(open)).containsExactly(Reference.of("AGR-2025-0001"), agreement);
        assertThat(actions.require(open).proposal().agreements())
                .as("the proposal stays what it was")
                .containsExactly("AGR-2025-0001");
        assertThat(linked.of(agreement, STRANGER)).containsExactly(new LinkedActions.LinkedAction(open, "Ouverte"));
        assertThat(linked.of(agreement, reader("wg.materials")))
                .extracting(LinkedActions.LinkedAction::reference)
                .containsExactlyInAnyOrder(hidden, open);
        assertThat(linked.of(Reference.of("AGR-2026-0043"), reader("wg.materials")))
                .isEmpty();
    }

    @Test
    void the_list_shows_the_newest_first_page_by_page() {
        List<Reference> opened = List.of(
                open(new SampleProposal().build()),
                open(new SampleProposal().build()),
                open(new SampleProposal().build()));
        Reader reader = reader("wg.materials");

        assertThat(cases.list(ActionFilter.ALL, reader, TODAY, 2, 0))
                .extracting(ActionCase::reference)
                .containsExactly(opened.get(2), opened.get(1));
        assertThat(cases.list(ActionFilter.ALL, reader, TODAY, 2, 2))
                .extracting(ActionCase::reference)
                .containsExactly(opened.get(0));
        assertThat(cases.list(ActionFilter.ALL, STRANGER, TODAY, 2, 0)).isEmpty();
    }

    @Test
    void without_any_action_the_totals_are_nothing() {
        BudgetTotals totals = cases.totals(ActionFilter.ALL, STRANGER, TODAY);

        BigDecimal nothing = new BigDecimal("0.00");
        assertThat(totals.all()).isEqualTo(new BudgetTotals.Line("", 0, nothing, nothing));
        assertThat(totals.byTheme()).isEmpty();
        assertThat(totals.bySchool()).isEmpty();
        assertThat(totals.byYear()).isEmpty();
    }

    private boolean read(Reference reference, Reader reader) {
        boolean found = cases.find(reference, reader).isPresent();
        assertThat(cases.list(ActionFilter.ALL, reader, TODAY, 10, 0))
                .as("a list shows what a page shows")
                .hasSize(found ? 1 : 0);
        return found;
    }

    private Reference open(ActionProposal proposal) {
        return actions.open(proposal, "wg.materials", UUID.randomUUID().toString());
    }

    private Reference approved(ActionProposal proposal) {
        Reference reference = open(proposal);
        actions.enter(reference, ActionStage.PLANNING);
        return reference;
    }

    private ProgressReport report(Light light, String spent) {
        return new ProgressReport(light, "Note", new BigDecimal(spent), "wg.materials", clock.instant());
    }

    private static Milestone milestone(String name, LocalDate due) {
        return new Milestone(name, due, "wg.materials", "Un rapport");
    }

    private static Reader reader(String login) {
        return new Reader(login, Set.copyOf(Persona.of(login).groups()));
    }
}
