package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.SampleFiles;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A request that is sent again under its key, because nobody knows what became of it. */
@EngineTest
class RepeatedRequestHttpTests {

    private static final String PROPOSER = "member.ensg";
    private static final int MANY = 6;
    private static final int MORE_THAN_CONNECTIONS = 24;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Documents documents;

    @Autowired
    MovableClock clock;

    @Autowired
    Environment environment;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void a_case_that_is_started_again_under_its_key_is_the_same_case() {
        String key = key();

        HttpResponse<String> first = start(key, API + "/process-definition/key/agreement-proposal/submit-form");
        HttpResponse<String> second = start(key, API + "/process-definition/key/agreement-proposal/submit-form");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Payload.read(second.body())).isEqualTo(Payload.read(first.body()));
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
    }

    @Test
    void of_many_under_one_key_in_the_same_moment_one_is_done_and_all_hear_of_it() throws Exception {
        String key = key();

        List<HttpResponse<String>> answers = Together.ask(
                MANY, number -> start(key, API + "/process-definition/key/agreement-proposal/submit-form"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer ->
                        Payload.read(answer.body()).path("businessKey").asText())
                .containsOnly(
                        Payload.read(answers.get(0).body()).path("businessKey").asText());
    }

    @Test
    void a_file_that_is_brought_again_under_its_key_is_there_once() {
        HttpCase begun =
                HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
        String page = begun.page() + "/documents";
        String key = key();

        List<HttpResponse<String>> answers = List.of(bring(page, key), bring(page, key));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(Visitor.location(answer)).isEqualTo(page);
        });
        assertThat(documents.of(Reference.of(begun.reference()))).hasSize(1);
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        String key = key();
        start(key, API + "/process-definition/key/agreement-proposal/submit-form");

        HttpResponse<String> other = start(key, API + "/process-definition/key/wg-action/submit-form");

        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void what_was_refused_may_be_put_right_under_the_same_key() {
        String key = key();
        String path = API + "/process-definition/key/agreement-proposal/submit-form";
        Visitor visitor = cast.of(PROPOSER);

        HttpResponse<String> refused =
                visitor.call("POST", path, Payload.empty().json(), "Idempotency-Key", key);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(start(key, path).statusCode()).isEqualTo(200);
    }

    @Test
    void more_refusals_in_the_same_moment_than_connections_to_the_database_are_all_told() throws Exception {
        String path = API + "/process-definition/key/agreement-proposal/submit-form";

        List<HttpResponse<String>> answers = Together.ask(
                MORE_THAN_CONNECTIONS,
                number -> cast.of(PROPOSER)
                        .call("POST", path, proposal().without("title").json(), "Idempotency-Key", key()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(400);
    }

    @Test
    void somebody_elses_key_says_nothing() {
        String key = key();
        String path = API + "/process-definition/key/agreement-proposal/submit-form";
        HttpResponse<String> first = start(key, path);

        HttpResponse<String> second = cast.of("member.tps")
                .call("POST", path, proposal().with("leadSchool", "tps").json(), "Idempotency-Key", key);

        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void after_seven_days_all_keys_are_forgotten() {
        String key = key();
        String path = API + "/process-definition/key/agreement-proposal/submit-form";
        HttpResponse<String> first = start(key, path);
        clock.advance(Duration.ofDays(8));

        cast.of("member.tps")
                .call("POST", path, proposal().with("leadSchool", "tps").json(), "Idempotency-Key", key());

        assertThat(kept(key)).isZero();
        assertThat(start(key, path).body()).isNotEqualTo(first.body());
    }

    private int kept(String key) {
        return DatabaseOwner.of(environment)
                .sql("select count(*) from app.first_answer where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_key_that_could_be_anybodys_is_refused() {
        assertThat(start("1", API + "/process-definition/key/agreement-proposal/submit-form")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> start(String key, String path) {
        return cast.of(PROPOSER).call("POST", path, proposal().json(), "Idempotency-Key", key);
    }

    private static Payload proposal() {
        return Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "tps"));
    }

    private HttpResponse<String> bring(String page, String key) {
        return cast.of(PROPOSER)
                .upload(
                        page,
                        page,
                        Map.of("kind", "DRAFT_TEXT", "language", "fr"),
                        "accord.pdf",
                        SampleFiles.pdf("Accord"),
                        "Idempotency-Key",
                        key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
