package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.support.TrialGroups;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The buttons of our pages, pressed by many in the same moment. */
@ExtendWith(TrialGroups.class)
class PageRaceHttpTests extends ActionHttpTestBase {

    private static final int MANY = 10;
    private static final Map<String, String> TRIAL_GROUP = Map.of(
            "theme", "trial", "nameFr", "Essai", "nameEn", "Trial", "category", "THEMATIC", "firstLead", "lab.ensg");

    @Autowired
    WorkingGroups groups;

    @Test
    void of_many_clicks_on_proposing_an_agreement_one_opens_the_form_and_all_find_it() throws Exception {
        HttpCase action = steps.planned();
        Visitor proposer = cast.of(ActionSteps.PROPOSER);
        Map<String, String> token = token(proposer);

        List<HttpResponse<String>> answers =
                Together.ask(MANY, number -> proposer.post("/actions/" + action.reference() + "/agreement", token));

        assertThat(action.open("userTask_proposeAgreement")).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Location").orElse(answer.body()))
                .allMatch(address -> address.endsWith(
                        action.open("userTask_proposeAgreement").get(0).getId()));
    }

    @Test
    void a_group_that_is_asked_for_many_times_in_the_same_moment_is_made_once() throws Exception {
        Visitor office = cast.of("ri.alliance");
        Map<String, String> form = token(office);
        form.putAll(TRIAL_GROUP);

        List<HttpResponse<String>> answers = Together.ask(MANY, number -> office.post("/groups", form));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
        assertThat(groups.leads("trial")).containsExactly("lab.ensg");
    }

    @Test
    void of_two_leads_who_are_removed_in_the_same_moment_one_stays() throws Exception {
        Visitor office = cast.of("ri.alliance");
        office.submit("/groups", "/groups", TRIAL_GROUP);
        groups.addLead("trial", "lab.tps");
        List<String> leads = groups.leads("trial");
        Map<String, String> token = token(office);

        List<HttpResponse<String>> answers = Together.ask(leads.size(), number -> {
            Map<String, String> form = new HashMap<>(token);
            form.put("person", leads.get(number));
            form.put("role", "MEMBER");
            return office.post("/groups/trial/people/leave", form);
        });

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        assertThat(groups.leads("trial")).hasSize(1);
    }

    private static Map<String, String> token(Visitor visitor) {
        return new HashMap<>(Map.of(
                "_csrf",
                Jsoup.parse(visitor.get("/groups").body())
                        .select("input[name=_csrf]")
                        .val()));
    }
}
