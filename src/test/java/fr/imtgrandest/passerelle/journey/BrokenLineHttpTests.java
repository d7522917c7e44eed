package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.TestDatabase;
import fr.imtgrandest.passerelle.support.Visitor;
import fr.imtgrandest.passerelle.support.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The line to the database is cut between a commit and its answer, or says nothing any more; the times are shorter than shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenLineHttpTests {

    private static final String POOL = "--spring.datasource.hikari.";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create("broken_line");
    private Wire wire;
    private Node node;
    private Visitor member;

    @BeforeAll
    void start() throws IOException {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        wire = Wire.to(server.getPort());
        TestDatabase behindWire = new TestDatabase(
                database.url().replace(":" + server.getPort(), ":" + wire.port()),
                database.ownerUser(),
                database.ownerPassword(),
                database.appUser(),
                database.appPassword());
        node = Launch.of("broken-line", behindWire)
                .with(
                        POOL + "connection-timeout=2000",
                        POOL + "validation-timeout=500",
                        POOL + "data-source-properties.socketTimeout=3",
                        "--camunda.bpm.job-execution.enabled=false")
                .start();
        node.awaitReady();
        member = new Cast(node.port()).signIn("member.ensg");
    }

    @AfterAll
    void stop() throws IOException {
        node.close();
        wire.close();
    }

    @Test
    void a_start_whose_commit_was_never_answered_is_answered_when_it_is_asked_for_again() {
        String key = UUID.randomUUID().toString();
        long before = cases();
        wire.cutNextCommit();

        HttpResponse<String> first = start(key);
        HttpResponse<String> second = start(key);

        assertThat(wire.cut()).isPositive();
        assertThat(first.statusCode()).as(first.body()).isEqualTo(503);
        assertThat(Payload.read(first.body()).path("message").asText())
                .contains("on ne sait pas si cela a été enregistré");
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void a_task_whose_completion_was_never_answered_says_who_did_it() {
        String reference = Payload.read(start(UUID.randomUUID().toString()).body())
                .path("businessKey")
                .asText();
        Visitor office = new Cast(node.port()).signIn("ri.alliance");
        String task = Payload.read(
                        office.get(API + "/task?processInstanceBusinessKey=" + reference, "Accept", "application/json")
                                .body())
                .path(0)
                .path("id")
                .asText();
        office.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"ri.alliance\"}");
        wire.cutNextCommit();

        HttpResponse<String> first = HttpCase.submit(office, task, Answers.GO);
        HttpResponse<String> second = HttpCase.submit(office, task, Answers.GO);

        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(409);
        assertThat(second.body()).contains("a déjà terminé cette tâche");
    }

    @Test
    void a_silent_database_is_told_to_people_in_time_and_all_is_well_when_it_speaks() {
        wire.fallSilent();
        try {
            HttpResponse<String> page = member.get("/agreements", "Accept", "text/html", "Accept-Language", "en");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("The database does not answer");
            assertThat(new Visitor(node.port()).get("/readyz").statusCode()).isEqualTo(503);
            assertThat(new Visitor(node.port()).get("/livez").statusCode()).isEqualTo(200);
        } finally {
            wire.speak();
        }
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(member.get("/agreements").statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> start(String key) {
        return member.call(
                "POST",
                API + "/process-definition/key/agreement-proposal/submit-form",
                Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "tps")).json(),
                "Idempotency-Key",
                key);
    }

    private long cases() {
        return JdbcClient.create(
                        new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()))
                .sql("select count(*) from app.agreement_case")
                .query(Long.class)
                .single();
    }
}
