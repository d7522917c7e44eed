package fr.imtgrandest.passerelle.action.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may not send: every field is named, and nothing is changed. */
class ActionRulesTests extends ActionTestBase {

    @Test
    void a_proposal_names_all_that_is_wrong_with_it() {
        Map<String, Object> form = ActionForms.proposal("12,5", List.of("tps"));
        form.put("leadSchool", "ensg");
        form.put("endDate", ActionForms.start().minusDays(1).toString());
        form.put("theme", "alchemy");
        form.put("agreements", List.of("AGR-1999-0001"));

        assertThat(startRefused(form)).contains("budgetEur", "schools", "endDate", "theme", "agreements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "10.005", "-1", "1e3", "100000000.01", "NaN"})
    void a_budget_is_an_amount_in_euros_and_cents(String budget) {
        assertThat(startRefused(ActionForms.proposal(budget, List.of("tps")))).contains("budgetEur");
    }

    @Test
    void what_costs_something_is_paid_by_someone_and_what_costs_nothing_by_nobody() {
        Map<String, Object> form = ActionForms.light();
        form.remove("fundingSource");
        assertThat(startRefused(form)).contains("fundingSource");

        walk.start("wg.materials", WgAction.PROCESS, ActionForms.with(form, "budgetEur", "0"));
        assertThat(row().proposal().budgetEur()).isEqualByComparingTo("0");
    }

    private String startRefused(Map<String, Object> form) {
        long before =
                engine.getHistoryService().createHistoricProcessInstanceQuery().count();
        SubmissionRefused refusal =
                catchThrowableOfType(SubmissionRefused.class, () -> walk.start("wg.materials", WgAction.PROCESS, form));
        assertThat(refusal).isNotNull();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isEqualTo(before);
        return "" + refusal.getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dir.ensg", "legal.ul", "ri.ensg", "sign.office", "auditor", "admin"})
    void only_people_of_working_groups_propose(String login) {
        assertThatThrownBy(() -> walk.start(login, WgAction.PROCESS, ActionForms.light()))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_check_without_its_reason_is_refused() {
        walk.start("wg.materials", WgAction.PROCESS, ActionForms.light());

        assertThat(walk.refused(LEAD, WgAction.CHECK_ACTION, Map.of("checkOutcome", "REFUSE")))
                .contains("checkReason");
    }

    @Test
    void milestones_lie_within_the_action_in_order_with_owners_of_the_group() {
        lightAtPlanning();
        Map<String, Object> plan = Map.of(
                "milestones",
                List.of(
                        milestone("Trop tôt", ActionForms.start().minusDays(1).toString(), LEAD),
                        milestone("D'ailleurs", ActionForms.start().plusDays(20).toString(), "wg.geosciences"),
                        milestone("À rebours", ActionForms.start().plusDays(10).toString(), LEAD),
                        milestone("Trop tard", ActionForms.end().plusDays(1).toString(), LEAD)));

        assertThat(walk.refused(LEAD, WgAction.PLAN_ACTION, plan))
                .contains(
                        "4 champs à corriger",
                        "Jalons, ligne 1, Échéance",
                        "Jalons, ligne 2, Responsable",
                        "Jalons, ligne 3, Échéance",
                        "Jalons, ligne 4, Échéance")
                .doesNotContain("ligne 3, Responsable");
        Map<String, Object> known = Map.of(
                "milestones",
                List.of(
                        milestone("Trop tôt", ActionForms.start().minusDays(1).toString(), LEAD),
                        milestone("Bien", ActionForms.start().plusDays(20).toString(), LEAD),
                        milestone("À rebours", ActionForms.start().plusDays(10).toString(), LEAD),
                        milestone("Trop tard", ActionForms.end().plusDays(1).toString(), LEAD)));
        assertThat(walk.refused(LEAD, WgAction.PLAN_ACTION, known))
                .contains("Jalons, ligne 1, Échéance", "Jalons, ligne 3, Échéance", "Jalons, ligne 4, Échéance")
                .doesNotContain("ligne 2");
        assertStage(ActionStage.PLANNING);
    }

    @Test
    void a_plan_has_one_to_thirty_milestones() {
        lightAtPlanning();
        List<Map<String, Object>> many = IntStream.range(0, 31)
                .mapToObj(i -> milestone("Jalon " + i, ActionForms.start().toString(), LEAD))
                .toList();

        assertThat(walk.refused(LEAD, WgAction.PLAN_ACTION, Map.of("milestones", List.of())))
                .contains("milestones");
        assertThat(walk.refused(LEAD, WgAction.PLAN_ACTION, Map.of("milestones", many)))
                .contains("milestones");
        walk.complete(LEAD, WgAction.PLAN_ACTION, Map.of("milestones", many.subList(0, 30)));
        assertThat(walk.open(WgAction.DO_MILESTONE)).hasSize(30);
    }

    private static Map<String, Object> milestone(String name, String due, String owner) {
        return Map.of("name", name, "due", due, "owner", owner, "deliverable", "Rapport");
    }

    @Test
    void only_the_owner_does_a_milestone_and_does_not_accept_it() {
        underWay(60, "wg.materials");

        assertThat(walk.seen("wg.geosciences", WgAction.DO_MILESTONE)).isEmpty();
        assertThat(walk.seen("dir.ensg", WgAction.DO_MILESTONE)).isEmpty();
        assertThatThrownBy(() -> walk.complete(LEAD, WgAction.DO_MILESTONE, ActionForms.DONE))
                .isInstanceOf(RuntimeException.class);
        assertThat(walk.refused("wg.materials", WgAction.DO_MILESTONE, Map.of()))
                .contains("milestoneReport");

        walk.complete("wg.materials", WgAction.DO_MILESTONE, ActionForms.DONE);
        assertThat(walk.seen("wg.materials", WgAction.ACCEPT_MILESTONE)).isEmpty();
        assertThat(walk.refused(LEAD, WgAction.ACCEPT_MILESTONE, Map.of("acceptance", "REWORK")))
                .contains("acceptanceComment");
    }

    @Test
    void less_is_less_than_the_present_budget_and_only_said_to_reduce() {
        underWay(400, "wg.materials");
        for (int quarter = 0; quarter < 2; quarter++) {
            after(92);
            walk.complete(LEAD, WgAction.REPORT_PROGRESS, ActionForms.progress("RED"));
        }

        assertThat(walk.refused("dir.ensg", WgAction.STEER_ACTION, ActionForms.steer("REDUCE")))
                .contains("reducedBudgetEur");
        assertThat(walk.refused("dir.ensg", WgAction.STEER_ACTION, ActionForms.reduce("3000.00")))
                .contains("reducedBudgetEur");
        assertThat(walk.refused(
                        "dir.ensg",
                        WgAction.STEER_ACTION,
                        ActionForms.with(ActionForms.steer("STOP"), "reducedBudgetEur", "10.00")))
                .contains("reducedBudgetEur");
    }
}
