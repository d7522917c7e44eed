package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Visitor;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An action over HTTP, as each role: who may do what, and who finds nothing. */
class ActionHttpTests extends ActionHttpTestBase {

    private static final Set<String> LEADS_OF_MANY = Set.of("lead.international", "wg.lead-international");
    private static final Set<String> DIRECTORS = Set.of(
            "dir.mines-nancy", "dir.telecom-nancy", "dir.ensg", "dir.tps", "dir.insic", "dir.eost", "dir.college");

    @Test
    void people_of_working_groups_start_an_action_and_nobody_else() {
        for (String login : Cast.everyone(alliance)) {
            boolean ofGroup = login.startsWith("wg.") || login.startsWith("member.") || login.startsWith("lead.");
            HttpResponse<String> answer = HttpCase.start(cast.of(login), ActionSteps.PROCESS, ActionSteps.light());
            assertThat(answer.statusCode()).as(login + ": " + answer.body()).isEqualTo(ofGroup ? 200 : 403);
            if (ofGroup) {
                abandon(Payload.read(answer.body()).path("id").asText());
            }
        }
        assertThat(HttpCase.start(cast.anonymous(), ActionSteps.PROCESS, ActionSteps.light())
                        .statusCode())
                .isIn(401, 403);
    }

    private void abandon(String instance) {
        engine.getRuntimeService().deleteProcessInstanceIfExists(instance, "test", true, true, true, false);
    }

    /** Each step with those who may do it; all others get what they would get if it did not exist. */
    @Test
    void each_step_exists_for_those_who_are_asked_and_for_nobody_else() {
        assertAsked(steps.proposed(), ActionSteps.CHECK, Set.of(ActionSteps.LEAD));
        assertAsked(steps.toRework(), ActionSteps.REWORK, Set.of(ActionSteps.PROPOSER, ActionSteps.LEAD));
        assertAsked(steps.approved(), ActionSteps.PLAN, Set.of(ActionSteps.LEAD));
        assertAsked(steps.planned(), ActionSteps.DO, Set.of(ActionSteps.PROPOSER, ActionSteps.LEAD));
        assertAsked(steps.delivered(), ActionSteps.ACCEPT, Set.of(ActionSteps.LEAD));
        assertAsked(steps.achieved(), ActionSteps.CLOSE, Set.of(ActionSteps.LEAD));
        assertAsked(steps.unanswered(), ActionSteps.CONTINUATION, LEADS_OF_MANY);
        assertAsked(steps.reportDue(), ActionSteps.REPORT, Set.of(ActionSteps.LEAD));
        assertAsked(steps.inTheRed(), ActionSteps.STEER, DIRECTORS);
        assertAsked(
                steps.proposed().answer(ActionSteps.LEAD, ActionSteps.CHECK, ActionSteps.COMPLETE),
                HttpCase.DECIDE,
                Set.of("dir.mines-nancy"));
        assertAsked(steps.closed(), ActionSteps.NOTE, DIRECTORS);
    }

    @Test
    void each_member_finds_the_question_put_to_them_and_only_leads_see_those_of_others() {
        HttpCase action = steps.consulted();
        Set<String> asked = Set.of(
                "member.mines-nancy",
                "member.telecom-nancy",
                "member.tps",
                "member.insic",
                "member.eost",
                "wg.international",
                "lead.international");

        assertThat(action.open(ActionSteps.CONSULT)).hasSize(asked.size());
        for (String login : Cast.everyone(alliance)) {
            int seen = LEADS_OF_MANY.contains(login) ? asked.size() : asked.contains(login) ? 1 : 0;
            assertThat(Payload.read(
                            action.list(cast.of(login), ActionSteps.CONSULT).body()))
                    .as(login)
                    .hasSize(seen);
        }
    }

    private void assertAsked(HttpCase action, String key, Set<String> asked) {
        String task = action.open(key).get(0).getId();
        for (String login : Cast.everyone(alliance)) {
            Visitor visitor = cast.of(login);
            boolean sees = asked.contains(login);
            assertThat(Payload.read(action.list(visitor, key).body()))
                    .as("%s for %s", key, login)
                    .hasSize(sees ? 1 : 0);
            for (String path : List.of("/deployed-form", "/form-variables", "")) {
                assertThat(visitor.get(API + "/task/" + task + path).statusCode())
                        .as("%s%s for %s", key, path, login)
                        .isEqualTo(sees ? 200 : 404);
            }
            if (!sees) {
                assertThat(HttpCase.submit(visitor, task, ActionSteps.DONE).statusCode())
                        .as("%s by %s", key, login)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void a_lead_does_not_do_the_milestone_that_its_owner_holds() {
        HttpCase action = steps.planned();
        String task = action.task(ActionSteps.LEAD, ActionSteps.DO);

        HttpResponse<String> refused = HttpCase.submit(cast.of(ActionSteps.LEAD), task, ActionSteps.DONE);

        assertThat(refused.statusCode()).as(refused.body()).isIn(403, 409);
        assertThat(action.open(ActionSteps.DO)).hasSize(1);
    }

    @Test
    void the_second_click_hears_that_the_task_is_done() {
        HttpCase action = steps.planned();
        String task = action.task(ActionSteps.PROPOSER, ActionSteps.DO);
        Visitor owner = cast.of(ActionSteps.PROPOSER);

        assertThat(HttpCase.submit(owner, task, ActionSteps.DONE).statusCode()).isEqualTo(204);
        HttpResponse<String> again = HttpCase.submit(owner, task, ActionSteps.DONE);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains("a déjà terminé cette tâche");
    }

    @Test
    void all_that_is_wrong_with_a_proposal_is_named_at_once_in_both_languages() {
        Payload bad = ActionSteps.light()
                .with("budgetEur", "12.345")
                .with("endDate", ActionSteps.today().plusDays(1).toString())
                .with("schools", List.of("tps"));
        Visitor proposer = cast.of(ActionSteps.PROPOSER);
        String path = API + "/process-definition/key/" + ActionSteps.PROCESS + "/submit-form";

        HttpResponse<String> french = proposer.call("POST", path, bad.json(), "Accept-Language", "fr");
        HttpResponse<String> english = proposer.call("POST", path, bad.json(), "Accept-Language", "en");

        assertThat(french.statusCode()).isEqualTo(400);
        assertThat(french.body())
                .contains("3 champs à corriger", "(budgetEur)", "(endDate)", "(schools)", "La fin précède le début");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body()).contains("(budgetEur)", "(endDate)", "The end comes before the start");
    }

    @Test
    void a_wrong_plan_names_row_and_column_in_the_language_of_the_reader() {
        HttpCase action = steps.approved();
        String task = action.task(ActionSteps.LEAD, ActionSteps.PLAN);
        Payload outside = Payload.of(
                "milestones",
                List.of(
                        ActionSteps.milestone(ActionSteps.today().plusDays(60), ActionSteps.LEAD),
                        ActionSteps.milestone(ActionSteps.today().plusDays(700), ActionSteps.LEAD)));
        Payload stranger = Payload.of(
                "milestones", List.of(ActionSteps.milestone(ActionSteps.today().plusDays(60), "wg.geosciences")));
        Visitor lead = cast.of(ActionSteps.LEAD);

        HttpResponse<String> french = HttpCase.submit(lead, task, outside);
        assertThat(french.statusCode()).as(french.body()).isEqualTo(400);
        assertThat(french.body())
                .contains(
                        "Jalons, ligne 2, Échéance",
                        inFrench(ActionSteps.today().plusDays(500)))
                .doesNotContain("ligne 1");
        HttpResponse<String> english =
                lead.call("POST", API + "/task/" + task + "/submit-form", stranger.json(), "Accept-Language", "en");
        assertThat(english.statusCode()).as(english.body()).isEqualTo(400);
        assertThat(english.body()).contains("row 1");
        assertThat(action.open(ActionSteps.PLAN)).hasSize(1);
    }

    private static String inFrench(LocalDate day) {
        return FieldLabels.date(day, Locale.FRENCH);
    }

    @Test
    void a_smaller_budget_is_told_in_the_form_of_the_reader() {
        HttpCase action = steps.inTheRed();
        String task = action.task("dir.ensg", ActionSteps.STEER);

        HttpResponse<String> refused =
                HttpCase.submit(cast.of("dir.ensg"), task, ActionSteps.REDUCED.with("reducedBudgetEur", "3000.00"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).containsPattern("inférieur au budget actuel de 3.000,00 €");
    }

    @Test
    void nobody_of_another_group_or_school_learns_of_a_proposal() {
        HttpCase action = steps.proposed();
        String instance = action.instances().get(0);

        for (String login : List.of("wg.geosciences", "member.tps", "ri.eost", "legal.unistra", "studies.ensg")) {
            Visitor stranger = cast.of(login);
            for (String path : List.of(
                    "/task/count?processInstanceBusinessKey=" + action.reference(),
                    "/process-instance/count?businessKey=" + action.reference(),
                    "/history/task/count?processInstanceBusinessKey=" + action.reference())) {
                HttpResponse<String> count = stranger.get(API + path);
                assertThat(count.statusCode() == 200 ? count.body() : "{\"count\":0}")
                        .as(login + path)
                        .isEqualTo("{\"count\":0}");
            }
            assertThat(stranger.get(API + "/process-instance/" + instance + "/variables")
                            .statusCode())
                    .as(login)
                    .isIn(403, 404);
        }
    }

    @Test
    void nobody_tells_the_process_that_a_partnership_was_found_over_the_api() {
        HttpCase action = steps.planned();

        for (String login : List.of(ActionSteps.PROPOSER, ActionSteps.LEAD, "ri.alliance", "admin")) {
            HttpResponse<String> answer = cast.of(login)
                    .call(
                            "POST",
                            API + "/message",
                            "{\"messageName\": \"action.partnershipFound\", \"businessKey\": \"" + action.reference()
                                    + "\"}");
            assertThat(answer.statusCode()).as(login + answer.body()).isIn(403, 404);
        }
        assertThat(action.open("userTask_proposeAgreement")).isEmpty();
    }
}
