package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same task answered twice, by many at once, or by someone other than who took it. */
@EngineTest
class RaceHttpTests {

    private static final int THREADS = 20;
    private static final int FIFTY = 50;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    People people;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void a_form_sent_twice_counts_once_and_the_second_time_says_who_did_it_and_when() {
        HttpCase journey = propose(Answers.doubleDegree());
        String task = journey.task("ri.alliance", HttpCase.SCREEN);
        Visitor office = cast.of("ri.alliance");

        HttpResponse<String> first = HttpCase.submit(office, task, Answers.GO);
        HttpResponse<String> second = HttpCase.submit(office, task, Answers.GO);

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
        assertThat(second.body()).contains(people.name("ri.alliance") + " a déjà terminé cette tâche, le");
        assertThat(HttpCase.submit(cast.of("ri.tps"), task, Answers.GO).statusCode())
                .as("whoever never saw the task learns nothing of it")
                .isEqualTo(404);
        assertThat(journey.open(HttpCase.INVITATION)).hasSize(5);
    }

    @Test
    void of_fifty_submissions_in_the_same_moment_one_counts_and_all_others_are_conflicts() throws Exception {
        HttpCase journey = propose(Answers.doubleDegree());
        String task = journey.task("ri.alliance", HttpCase.SCREEN);
        Visitor office = cast.of("ri.alliance");

        List<HttpResponse<String>> answers = Together.ask(FIFTY, number -> HttpCase.submit(office, task, Answers.GO));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 204)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409));
        assertThat(answers).hasSize(FIFTY);
        assertThat(journey.open(HttpCase.INVITATION)).hasSize(5);
    }

    @Test
    void of_twenty_claims_of_several_people_in_the_same_moment_one_person_gets_the_task() throws Exception {
        String task = taskOfWorkingGroup();
        List<String> people = List.of("member.ensg", "member.tps", "member.eost", "lead.international");
        people.forEach(cast::of);

        List<HttpResponse<String>> answers = Together.ask(THREADS, number -> {
            String login = people.get(number % people.size());
            return claim(login, task);
        });

        Task claimed = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
        assertThat(people).contains(claimed.getAssignee());
        int own = THREADS / people.size();
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 204)
                .as("the one who has it may claim it again")
                .hasSizeBetween(1, own);
    }

    @Test
    void a_task_that_somebody_took_is_refused_to_others_by_name_until_it_is_given_back() {
        String task = taskOfWorkingGroup();

        assertThat(claim("member.ensg", task).statusCode()).isEqualTo(204);
        HttpResponse<String> late = claim("member.tps", task);
        HttpResponse<String> answer = HttpCase.submit(cast.of("member.tps"), task, Answers.FAVORABLE);
        HttpResponse<String> english = cast.of("member.tps")
                .call("POST", API + "/task/" + task + "/claim?x=1", "{\"userId\": \"member.tps\"}");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Cette tâche est prise par ");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Cette tâche est prise par ");
        assertThat(english.statusCode()).isEqualTo(409);

        assertThat(unclaim("member.tps", task).statusCode()).isEqualTo(403);
        assertThat(unclaim("member.ensg", task).statusCode()).isEqualTo(204);
        assertThat(claim("member.tps", task).statusCode()).isEqualTo(204);
        assertThat(HttpCase.submit(cast.of("member.tps"), task, Answers.FAVORABLE)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobody_claims_for_somebody_else() {
        String task = taskOfWorkingGroup();

        HttpResponse<String> answer =
                cast.of("member.ensg").call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"member.tps\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void the_proposer_does_not_review_although_their_working_group_is_asked() {
        HttpCase journey = toReviews();

        assertThat(Payload.read(journey.list(cast.of("member.mines-nancy"), HttpCase.OPINION)
                        .body()))
                .isEmpty();
        assertThat(journey.task("member.ensg", HttpCase.OPINION)).isNotBlank();
    }

    private String taskOfWorkingGroup() {
        return toReviews().task("member.ensg", HttpCase.OPINION);
    }

    private HttpCase toReviews() {
        return propose(Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy"))
                        .with("themes", List.of("international")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE"));
    }

    private HttpCase propose(Payload form) {
        return HttpCase.propose(cast, engine, "member.mines-nancy", form);
    }

    private HttpResponse<String> claim(String login, String task) {
        return cast.of(login).call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"" + login + "\"}");
    }

    private HttpResponse<String> unclaim(String login, String task) {
        return cast.of(login).call("POST", API + "/task/" + task + "/unclaim", "{}");
    }
}
