package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.support.TrialGroups;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of working groups: what everyone sees there, and what the alliance office does there. */
@ExtendWith(TrialGroups.class)
class GroupPagesHttpTests extends ActionHttpTestBase {

    private static final String OFFICE = "ri.alliance";
    private static final String TRIAL = "/groups/trial";
    private static final Map<String, String> TRIAL_GROUP = Map.of(
            "theme", "trial",
            "nameFr", "Bois et énergie",
            "nameEn", "Wood and energy",
            "category", "THEMATIC",
            "firstLead", "lab.ensg");

    @Autowired
    WorkingGroups groups;

    @AfterEach
    void materials_as_before() {
        groups.addMember("materials", "wg.materials");
    }

    @Test
    void everyone_signed_in_sees_the_groups_and_nobody_but_the_office_may_change_them() {
        for (String login : Cast.everyone(alliance)) {
            Document list = document(cast.of(login).get("/groups"));
            Document group = document(cast.of(login).get("/groups/materials"));
            assertThat(list.select("[data-theme=materials]").text()).as(login).contains("Matériaux");
            assertThat(group.select("[data-person='wg.materials']")).as(login).hasSize(1);
            boolean manages = login.equals(OFFICE);
            assertThat(list.select("main form")).as(login).hasSize(manages ? 1 : 0);
            assertThat(group.select("main form").isEmpty()).as(login).isEqualTo(!manages);
            if (!manages) {
                assertRefusedEverything(cast.of(login), login);
            }
        }
        assertThat(groups.find("trial")).isEmpty();
        assertThat(groups.find("materials").orElseThrow().isActive()).isTrue();
    }

    private void assertRefusedEverything(Visitor visitor, String login) {
        assertThat(visitor.submit("/groups", "/groups", TRIAL_GROUP).statusCode())
                .as(login)
                .isEqualTo(403);
        Map<String, String> fields = Map.of("nameFr", "X", "nameEn", "X", "person", login, "role", "LEAD");
        for (String act : List.of("names", "retire", "reopen", "people", "people/leave")) {
            assertThat(visitor.submit("/groups", "/groups/materials/" + act, fields)
                            .statusCode())
                    .as(login + " " + act)
                    .isEqualTo(403);
        }
    }

    @Test
    void who_is_not_signed_in_sees_no_group() {
        for (String page : List.of("/groups", "/groups/materials")) {
            assertThat(Visitor.location(cast.anonymous().get(page))).isEqualTo("/login");
        }
    }

    @Test
    void a_body_that_claims_to_hold_files_is_refused_and_no_failure() {
        HttpResponse<String> answer =
                cast.of(OFFICE).post("/groups", "multipart/form-data; boundary=x", "--x\r\nbroken");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).as("ours, not that of the server below").doesNotContain("HTTP Status");
    }

    @Test
    void a_group_that_does_not_exist_is_not_found() {
        for (String page : List.of("/groups/no-such-group", "/groups/lead-materials", "/groups/A%20B", "/groups/%00")) {
            assertThat(cast.of(OFFICE).get(page).statusCode()).as(page).isIn(400, 404);
        }
        assertThat(act("/groups/no-such-group/retire", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_office_creates_a_group_whose_lead_may_propose_at_once() {
        assertThat(HttpCase.start(cast.of("lab.ensg"), ActionSteps.PROCESS, trialAction())
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> answer = act("/groups", TRIAL_GROUP);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Visitor.location(answer)).isEqualTo("/groups/trial?done=created");
        Document page = document(cast.of(OFFICE).get("/groups/trial?done=created"));
        assertThat(page.select("[role=status]").text()).isEqualTo("Le groupe est créé.");
        assertThat(page.select("[data-person]").attr("data-person")).isEqualTo("lab.ensg");
        assertThat(document(cast.of("member.tps").get("/groups", "Accept-Language", "en"))
                        .text())
                .contains("Wood and energy");
        assertThat(HttpCase.start(cast.signIn("lab.ensg"), ActionSteps.PROCESS, trialAction())
                        .statusCode())
                .isEqualTo(200);
        assertThat(act("/groups", TRIAL_GROUP).statusCode())
                .as("the second click")
                .isEqualTo(302);
    }

    private static Payload trialAction() {
        return ActionSteps.proposal("materials", "100.00", List.of("ensg"));
    }

    @ParameterizedTest
    @CsvSource({
        "theme,     Bois,           400, lettres minuscules",
        "theme,     lead-x,         400, lead-",
        "theme,     materials,      409, déjà pris",
        "nameFr,    '  ',           400, un nom",
        "nameEn,    '',             400, un nom",
        "firstLead, nobody.at.all,  400, compte",
        "firstLead, '',             400, compte"
    })
    void a_group_that_cannot_be_is_refused_in_a_sentence_and_what_was_typed_stays(
            String field, String value, int status, String told) {
        Map<String, String> fields = new HashMap<>(TRIAL_GROUP);
        fields.put(field, value);

        HttpResponse<String> answer = act("/groups", fields);

        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains(told);
        assertThat(page.select("#create-name-en").val()).isEqualTo(field.equals("nameEn") ? value : "Wood and energy");
        assertThat(groups.find("trial")).isEmpty();
    }

    @Test
    void the_office_renames_closes_and_reopens_a_group() {
        act("/groups", TRIAL_GROUP);

        act(TRIAL + "/names", Map.of("nameFr", "Bois <b>", "nameEn", "Wood"));
        assertThat(document(cast.of("auditor").get(TRIAL)).select("h1").text()).isEqualTo("Bois <b>");

        act(TRIAL + "/retire", Map.of());
        assertThat(document(cast.of("auditor").get(TRIAL)).text()).contains("Ce groupe est fermé depuis le");
        assertThat(document(cast.of("auditor").get("/groups")).select("[data-theme=trial]"))
                .as("closed groups are of no use to others")
                .isEmpty();
        assertThat(document(cast.of(OFFICE).get("/groups"))
                        .select("section[aria-labelledby=retired]")
                        .text())
                .contains("Bois");
        HttpResponse<String> refused = act(TRIAL + "/people", Map.of("person", "lab.tps", "role", "MEMBER"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("rouvrez-le d’abord");

        act(TRIAL + "/reopen", Map.of());
        assertThat(document(cast.of("auditor").get("/groups")).select("[data-theme=trial]"))
                .hasSize(1);
    }

    @Test
    void the_office_says_who_is_in_a_group_and_the_last_lead_stays() {
        act("/groups", TRIAL_GROUP);
        act(TRIAL + "/people", Map.of("person", "lab.tps", "role", "MEMBER"));
        act(TRIAL + "/people", Map.of("person", "lab.eost", "role", "LEAD"));
        assertThat(people()).containsExactlyInAnyOrder("lab.ensg", "lab.eost", "lab.tps");

        act(TRIAL + "/people/leave", Map.of("person", "lab.tps", "role", "MEMBER"));
        act(TRIAL + "/people/leave", Map.of("person", "lab.eost", "role", "LEAD"));
        HttpResponse<String> last = act(TRIAL + "/people/leave", Map.of("person", "lab.ensg", "role", "MEMBER"));

        assertThat(people()).containsExactly("lab.ensg");
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(last.body()).select("[role=alert]").text()).contains("désignez d’abord");
        assertThat(act(TRIAL + "/people", Map.of("person", "nobody", "role", "LEAD"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(act(TRIAL + "/people", Map.of("person", "lab.tps", "role", "OWNER"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(act(TRIAL + "/people", Map.of()).statusCode()).isEqualTo(400);
    }

    private List<String> people() {
        return document(cast.of("auditor").get(TRIAL)).select("[data-person]").eachAttr("data-person");
    }

    @Test
    void what_a_member_who_leaves_had_to_do_is_with_the_lead() {
        HttpCase action = steps.planned();
        assertThat(action.open(ActionSteps.DO).get(0).getAssignee()).isEqualTo("wg.materials");

        act("/groups/materials/people/leave", Map.of("person", "wg.materials", "role", "MEMBER"));

        action.answer(ActionSteps.LEAD, ActionSteps.DO, ActionSteps.DONE);
        assertThat(document(cast.of("auditor").get("/actions/" + action.reference()))
                        .select(".milestone")
                        .text())
                .contains(engine.getIdentityService()
                        .createUserQuery()
                        .userId(ActionSteps.LEAD)
                        .singleResult()
                        .getLastName());
    }

    @Test
    void the_calendar_of_a_group_tells_its_milestones_and_those_that_are_late() {
        HttpCase action = steps.planned();
        Document ahead = document(cast.of("auditor").get("/groups/materials"));
        assertThat(ahead.select(".month").text())
                .contains("Jalon « Programme publié »", action.reference(), "Fin de l’action", "Début de l’action");
        assertThat(ahead.select(".month .badge-late")).isEmpty();
        assertThat(ahead.select("section[aria-labelledby=actions] tr[data-reference=" + action.reference() + "]"))
                .hasSize(1);

        clock.advance(Duration.ofDays(61));

        assertThat(document(cast.of("auditor").get("/groups/materials")).select(".month .badge-late"))
                .isNotEmpty();
    }

    private HttpResponse<String> act(String address, Map<String, String> fields) {
        return cast.of(OFFICE).submit("/groups", address, fields);
    }

    private static Document document(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
