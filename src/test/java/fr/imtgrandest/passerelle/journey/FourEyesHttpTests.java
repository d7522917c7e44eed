package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.GivenGroups;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person, one answer, whatever the account, the group or the route. */
@EngineTest
class FourEyesHttpTests {

    private static final List<String> THREE = List.of("mines-nancy", "ensg", "tps");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    Cast cast = new Cast(0);

    private final List<Runnable> undo = new ArrayList<>();

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @AfterEach
    void as_before() {
        undo.forEach(Runnable::run);
    }

    @Test
    void two_accounts_of_one_person_give_one_decision_and_others_are_asked_for_the_second() {
        samePerson("dir.ensg", "dir.tps");
        HttpCase journey = inApproval();
        Task ensg = decision(journey, "ensg");
        Task tps = decision(journey, "tps");

        journey.answerTask("dir.ensg", ensg.getId(), Answers.APPROVE);

        assertForbidden(claim("dir.tps", tps), "déjà répondu");
        assertForbidden(HttpCase.submit(cast.of("dir.tps"), tps.getId(), Answers.APPROVE), "déjà répondu");
        assertForbidden(complete("dir.tps", tps), "déjà répondu");
        assertForbidden(claim("dir.ensg", tps), "déjà répondu");
        assertThat(isOpen(tps)).isTrue();

        journey.answerTask("dir.insic", tps.getId(), Answers.APPROVE);
        assertThat(isOpen(tps)).isFalse();
    }

    @Test
    void two_accounts_of_one_person_that_answer_in_the_same_second_give_one_answer() throws Exception {
        samePerson("dir.ensg", "dir.tps");
        HttpCase journey = inApproval();
        Task ensg = decision(journey, "ensg");
        Task tps = decision(journey, "tps");
        cast.of("dir.ensg");
        cast.of("dir.tps");

        List<HttpResponse<String>> answers = Together.ask(
                2,
                number -> number == 0
                        ? HttpCase.submit(cast.of("dir.ensg"), ensg.getId(), Answers.APPROVE)
                        : HttpCase.submit(cast.of("dir.tps"), tps.getId(), Answers.APPROVE));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 403);
        assertThat(List.of(isOpen(ensg), isOpen(tps))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoever_gave_an_opinion_does_not_decide_in_the_same_round_whatever_group_they_come_into() {
        HttpCase journey = inApproval();
        member("studies.ensg", Groups.director("ensg"));
        Task ensg = decision(journey, "ensg");

        assertForbidden(claim("studies.ensg", ensg), "déjà pris part");
        assertForbidden(HttpCase.submit(cast.of("studies.ensg"), ensg.getId(), Answers.APPROVE), "déjà pris part");

        journey.answerTask("dir.ensg", ensg.getId(), Answers.APPROVE);
    }

    @Test
    void someone_of_two_groups_reviews_the_same_thing_once() {
        member("studies.ensg", Groups.studies("tps"));
        HttpCase journey = inReview();
        Task ensg = review(journey, "studies-ensg");
        Task tps = review(journey, "studies-tps");

        journey.answerTask("studies.ensg", ensg.getId(), Answers.FAVORABLE);

        assertThat(isOpen(tps)).isTrue();
        assertThat(identity.createGroupQuery()
                        .groupMember("studies.ensg")
                        .list()
                        .toString())
                .contains("studies-tps");
        assertForbidden(HttpCase.submit(cast.of("studies.ensg"), tps.getId(), Answers.FAVORABLE), "déjà répondu");
        journey.answerTask("studies.tps", tps.getId(), Answers.FAVORABLE);
    }

    @Test
    void whoever_proposed_judges_under_no_account_of_theirs() {
        samePerson("member.mines-nancy", "dir.mines-nancy");
        HttpCase journey = HttpCase.propose(
                        cast, engine, "member.mines-nancy", Answers.proposal("DOUBLE_DEGREE", THREE))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("DOUBLE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE);

        assertThat(Payload.read(journey.list(cast.of("dir.mines-nancy"), HttpCase.DECIDE)
                        .body()))
                .as("not even asked")
                .isEmpty();
        assertThat(Payload.read(
                        journey.list(cast.of("dir.insic"), HttpCase.DECIDE).body()))
                .as("the college is asked in their place")
                .hasSize(1);
    }

    @Test
    void a_proposer_who_comes_into_the_group_afterwards_is_refused_by_name_of_the_rule() {
        HttpCase journey = inApproval();
        member("member.mines-nancy", Groups.director("mines-nancy"));
        Task decision = decision(journey, "mines-nancy");

        assertForbidden(claim("member.mines-nancy", decision), "Vous avez proposé ce dossier");
        assertForbidden(
                HttpCase.submit(cast.of("member.mines-nancy"), decision.getId(), Answers.APPROVE),
                "Vous avez proposé ce dossier");
    }

    private HttpCase inReview() {
        return HttpCase.propose(cast, engine, "member.mines-nancy", Answers.proposal("DOUBLE_DEGREE", THREE))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("DOUBLE"));
    }

    private HttpCase inApproval() {
        return inReview().all(HttpCase.OPINION, Answers.FAVORABLE);
    }

    private static Task decision(HttpCase journey, String school) {
        return of(journey, HttpCase.DECIDE, Groups.director(school));
    }

    private static Task review(HttpCase journey, String group) {
        return of(journey, HttpCase.OPINION, group);
    }

    private static Task of(HttpCase journey, String key, String group) {
        return journey.open(key).stream()
                .filter(task -> journey.group(task).equals(group))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> claim(String login, Task task) {
        return cast.of(login).call("POST", API + "/task/" + task.getId() + "/claim", "{\"userId\": \"" + login + "\"}");
    }

    private HttpResponse<String> complete(String login, Task task) {
        return cast.of(login).call("POST", API + "/task/" + task.getId() + "/complete", Answers.APPROVE.json());
    }

    private boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    private static void assertForbidden(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(reason);
    }

    /** Someone comes into a group. */
    private void member(String login, String group) {
        GivenGroups given = new GivenGroups(identity, jdbc);
        given.give(login, group);
        undo.add(() -> given.take(login, group));
    }

    /** The second account becomes one of the first one's person. */
    private void samePerson(String first, String second) {
        String person = person(second);
        setPerson(second, person(first));
        undo.add(() -> setPerson(second, person));
    }

    private String person(String login) {
        return jdbc.sql("select person_id::text from app.account where user_id = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private void setPerson(String login, String person) {
        jdbc.sql("update app.account set person_id = :person::uuid where user_id = :login")
                .param("login", login)
                .param("person", person)
                .update();
    }
}
