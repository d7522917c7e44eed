package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the page of an action tells to whom, and what can be done there. */
class ActionPageHttpTests extends ActionHttpTestBase {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PROPOSE = "userTask_proposeAgreement";

    @Test
    void a_proposal_is_shown_to_those_it_concerns_and_to_others_it_does_not_exist() {
        HttpCase action = steps.proposed();
        Set<String> readers = Set.of(ActionSteps.PROPOSER, ActionSteps.LEAD, "ri.alliance", "dir.eost", "finance.ul");

        for (String login : readers) {
            assertThat(document(login, action).select("main").attr("data-stage"))
                    .as(login)
                    .isEqualTo("CHECK");
        }
        for (String login : List.of("wg.geosciences", "member.tps", "legal.unistra", "sign.office", "admin")) {
            assertThat(get(login, action).statusCode()).as(login).isEqualTo(404);
            assertThat(cast.of(login).get("/actions").body()).as(login).doesNotContain(action.reference());
        }
    }

    @Test
    void an_approved_action_is_open_to_everyone_without_what_was_said_on_the_way() {
        HttpCase action = steps.planned();

        for (String login : Cast.everyone(alliance)) {
            assertThat(get(login, action).statusCode()).as(login).isEqualTo(200);
        }
        Document stranger = document("sign.office", action);
        assertThat(stranger.text())
                .contains("École d'été commune", "Programme publié", "3\u202f000,00", "En cours")
                .doesNotContain("Historique", "Décisions et votes", "En attente du jalon");
        assertThat(stranger.select("form[action$=/agreement]")).isEmpty();
        Document member = document(ActionSteps.PROPOSER, action);
        assertThat(member.text()).contains("Historique", "Décisions et votes", "En attente du jalon");
        assertThat(member.select("form[action$=/agreement]")).hasSize(1);
    }

    @Test
    void the_page_tells_milestones_reports_spending_and_how_it_ended() {
        HttpCase action = steps.reportDue();
        action.answer(ActionSteps.LEAD, ActionSteps.REPORT, ActionSteps.RED);
        Document underWay = document("sign.office", action);
        assertThat(underWay.select(".milestone").attr("data-state")).isEqualTo("OPEN");
        assertThat(underWay.select(".milestone .badge-late")).hasSize(1);
        assertThat(underWay.select("svg.timeline .mark-late text").text()).isEqualTo("1");
        assertThat(underWay.select("tr[data-light=RED]").text()).contains("Il manque une salle.", "1\u202f000,10");
        assertThat(underWay.select(".spending").text())
                .containsPattern("1.000,10.€ dépensés sur 3.000,00.€ \\(33.%\\) Reste : 1.999,90");

        action.answer(ActionSteps.PROPOSER, ActionSteps.DO, ActionSteps.DONE)
                .answer(ActionSteps.LEAD, ActionSteps.ACCEPT, ActionSteps.ACCEPTED)
                .answer(ActionSteps.LEAD, ActionSteps.CLOSE, ActionSteps.CLOSED)
                .answer("dir.ensg", ActionSteps.NOTE, ActionSteps.NOTED);

        Document ended = document("sign.office", action);
        assertThat(ended.select("main").attr("data-status")).isEqualTo("COMPLETED");
        assertThat(ended.text())
                .contains(
                        "le collège a pris acte du bilan", "Trente étudiants", "2\u202f999,99", "https://example.org");
        assertThat(ended.select(".milestone").attr("data-state")).isEqualTo("ACCEPTED");
        assertThat(ended.select(".badge-late")).isEmpty();
    }

    @Test
    void the_history_names_fields_as_the_form_does_and_no_field_left_empty() {
        Document page = document(ActionSteps.PROPOSER, steps.proposed());

        String start = page.select("table.history tbody tr").get(0).text();
        assertThat(start).contains("Début : ", "École porteuse : Mines Nancy").doesNotContain("Prise d’effet", "liés");
        assertThat(page.select("section[aria-labelledby=description]").text()).contains("Début", "École porteuse");
    }

    @Test
    void the_page_speaks_english_to_who_asks_for_it() {
        HttpCase action = steps.planned();

        Document page = Jsoup.parse(cast.of("ri.alliance")
                .get(path(action), "Accept-Language", "en")
                .body());

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text())
                .contains("Where the action stands", "Milestones", "€0.00 spent of €3,000.00", "Propose an agreement")
                .doesNotContain("Jalons", "Budget et dépenses");
    }

    @Test
    void an_agreement_is_proposed_from_the_page_and_a_second_click_finds_the_same_form() {
        HttpCase action = steps.planned();

        String first = propose(ActionSteps.PROPOSER, action);
        String second = propose(ActionSteps.PROPOSER, action);

        assertThat(first).startsWith(TASKLIST + "#/?task=").isEqualTo(second);
        assertThat(action.open(PROPOSE)).hasSize(1);
        String task = first.substring(first.indexOf("task=") + "task=".length());
        assertThat(cast.of(ActionSteps.PROPOSER)
                        .get(Cast.API + "/task/" + task + "/form-variables")
                        .body())
                .contains("commune", "mines-nancy");
    }

    @Test
    void who_may_not_propose_agreements_is_refused_and_nothing_is_opened() {
        HttpCase action = steps.planned();

        for (String login : List.of("dir.mines-nancy", "sign.office", "auditor", "admin")) {
            assertThat(send(login, action).statusCode()).as(login).isEqualTo(403);
        }
        assertThat(send("member.tps", steps.proposed()).statusCode()).isEqualTo(404);
        assertThat(action.open(PROPOSE)).isEmpty();
        assertThat(cast.anonymous().post(path(action) + "/agreement", Map.of()).statusCode())
                .isIn(302, 403);
        assertThat(cast.of(ActionSteps.PROPOSER)
                        .post(path(action) + "/agreement", Map.of())
                        .statusCode())
                .as("a page elsewhere has no token")
                .isEqualTo(403);
    }

    @Test
    void no_agreement_comes_of_an_action_that_has_ended_and_the_page_says_so() {
        HttpCase action = steps.closed().answer("dir.ensg", ActionSteps.NOTE, ActionSteps.NOTED);

        HttpResponse<String> answer = send(ActionSteps.PROPOSER, action);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("Cette action est terminée");
    }

    @Test
    void a_proposal_is_withdrawn_by_who_made_it_and_the_second_click_changes_nothing() {
        HttpCase action = steps.proposed();
        assertThat(withdraw("ri.alliance", action).statusCode()).isEqualTo(403);
        assertThat(withdraw("wg.geosciences", action).statusCode()).isEqualTo(404);
        assertThat(document(ActionSteps.PROPOSER, action).select("form[action$=/withdrawal]"))
                .hasSize(1);

        assertThat(withdraw(ActionSteps.PROPOSER, action).statusCode()).isEqualTo(302);
        assertThat(withdraw(ActionSteps.PROPOSER, action).statusCode()).isEqualTo(302);

        Document page = document(ActionSteps.PROPOSER, action);
        assertThat(page.select("main").attr("data-status")).isEqualTo("WITHDRAWN");
        assertThat(page.select(".case-now").text()).contains("La proposition a été retirée.");
        assertThat(page.select("main form")).isEmpty();
        assertThat(action.open(ActionSteps.CHECK)).isEmpty();
    }

    @Test
    void an_approved_action_is_not_withdrawn_any_more_and_the_page_says_so() {
        HttpCase action = steps.approved();

        HttpResponse<String> answer = withdraw(ActionSteps.PROPOSER, action);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("Trop tard");
        assertThat(action.open(ActionSteps.PLAN)).hasSize(1);
    }

    private HttpResponse<String> withdraw(String login, HttpCase action) {
        return cast.of(login).submit("/actions", path(action) + "/withdrawal", Map.of());
    }

    @Test
    void a_confidential_agreement_is_named_to_its_participants_alone() {
        HttpCase action = steps.planned();
        String task = propose(ActionSteps.PROPOSER, action).replaceFirst(".*task=", "");
        Payload proposal = Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy"))
                .with("title", "Accord secret")
                .with("confidential", true);
        assertThat(HttpCase.submit(cast.of(ActionSteps.PROPOSER), task, proposal)
                        .statusCode())
                .isEqualTo(204);
        action.runJobs();

        Document participant = document("ri.alliance", action);
        assertThat(participant.select("section[aria-labelledby=linked]").text()).contains("Accord secret", "AGR-");
        String agreement =
                participant.select("section[aria-labelledby=linked] a").text();
        assertThat(document("sign.office", action).text()).contains("Accord secret");
        assertThat(document("council.sec", action).text()).doesNotContain("Accord secret", "AGR-");
        assertThat(document(ActionSteps.LEAD, action).text())
                .as("who reads the history of the action is not in the agreement")
                .contains("Historique", "Proposer l'accord")
                .doesNotContain("Accord secret", "RWTH Aachen", "AGR-");
        assertThat(cast.of("ri.alliance").get("/agreements/" + agreement).body())
                .contains(action.reference());
    }

    private String propose(String login, HttpCase action) {
        HttpResponse<String> answer = send(login, action);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> send(String login, HttpCase action) {
        return cast.of(login).submit("/actions", path(action) + "/agreement", Map.of());
    }

    private Document document(String login, HttpCase action) {
        HttpResponse<String> answer = get(login, action);
        assertThat(answer.statusCode()).as(login + ": " + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String login, HttpCase action) {
        Visitor visitor = cast.of(login);
        return visitor.get(path(action));
    }

    private static String path(HttpCase action) {
        return "/actions/" + action.reference();
    }
}
