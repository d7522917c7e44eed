package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.shared.RecentReading;
import fr.imtgrandest.passerelle.support.BackgroundJobs;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Scrape;
import fr.imtgrandest.passerelle.support.TestMail;
import fr.imtgrandest.passerelle.support.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever watches the program is told: on a port of its own, to nobody in particular, and nothing else there. */
@EngineTest
class MetricsHttpTests {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    Cast cast = new Cast(0);

    @BeforeEach
    void nothing_is_open() {
        cast = new Cast(port);
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .forEach(instance ->
                        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "left open by a test"));
        BackgroundJobs.outsideOfCases(jobs).forEach(job -> jobs.deleteJob(job.getId()));
    }

    @Test
    void a_case_is_counted_where_it_stands_and_as_late_once_its_task_is() {
        Scrape before = scrape();
        HttpCase exchange = propose();
        Scrape proposed = scrape();

        assertThat(proposed.value(open("screening"))).isEqualTo(before.value(open("screening")) + 1);
        assertThat(proposed.value("passerelle_tasks_open")).isEqualTo(1);
        assertThat(proposed.value("passerelle_tasks_late")).isZero();
        assertThat(proposed.value("passerelle_cases_late{kind=\"agreement\"}")).isZero();

        clock.advance(Duration.ofDays(60));
        Scrape late = scrape();

        assertThat(late.value("passerelle_tasks_late")).isEqualTo(1);
        assertThat(late.value("passerelle_cases_late{kind=\"agreement\"}")).isEqualTo(1);
        assertThat(late.value("passerelle_cases_late{kind=\"action\"}")).isZero();

        exchange.answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
        Scrape moved = scrape();

        assertThat(moved.value(open("screening"))).isEqualTo(before.value(open("screening")));
        assertThat(moved.value(open("negotiation"))).isEqualTo(before.value(open("negotiation")) + 1);
        assertThat(moved.value("passerelle_tasks_late")).isZero();
    }

    @Test
    void an_action_is_counted_where_it_stands() {
        double before = scrape().value("passerelle_cases_open{kind=\"action\",stage=\"check\"}");

        new ActionSteps(cast, engine, clock).proposed();

        assertThat(scrape().value("passerelle_cases_open{kind=\"action\",stage=\"check\"}"))
                .isEqualTo(before + 1);
    }

    @Test
    void a_job_that_failed_for_good_is_counted_and_so_is_its_incident() {
        propose();
        List<Job> due = BackgroundJobs.dueOutsideOfCases(jobs);
        Scrape before = scrape();
        assertThat(due).isNotEmpty();
        assertThat(before.value("passerelle_jobs{state=\"due\"}")).isEqualTo(due.size());
        assertThat(before.value("passerelle_jobs{state=\"waiting\"}"))
                .as("reminders")
                .isEqualTo((double) jobs.createJobQuery().count() - due.size());

        jobs.setJobRetries(due.get(0).getId(), 0);
        Scrape failed = scrape();

        assertThat(failed.value("passerelle_jobs{state=\"failed\"}")).isEqualTo(1);
        assertThat(failed.value("passerelle_jobs{state=\"due\"}")).isEqualTo(due.size() - 1);
        assertThat(failed.value("passerelle_incidents_open")).isEqualTo(1);
    }

    @Test
    void decisions_refusals_jobs_and_the_time_of_the_gate_are_counted_as_they_happen() {
        HttpCase exchange = propose()
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE);
        Scrape before = scrape();
        String decisions = "passerelle_decisions_total{kind=\"decision\",outcome=\"approve\"}";
        String refusals = "passerelle_refusals_total{reason=\"form\"}";
        String task = exchange.task("dir.ensg", HttpCase.DECIDE);

        assertThat(HttpCase.submit(cast.of("dir.ensg"), task, Payload.of("decision", "PERHAPS"))
                        .statusCode())
                .isEqualTo(400);
        exchange.answerTask("dir.ensg", task, Answers.APPROVE);
        Scrape after = scrape();

        assertThat(after.value(decisions)).isEqualTo(before.value(decisions) + 1);
        assertThat(after.value(refusals)).isEqualTo(before.value(refusals) + 1);
        assertThat(after.value(gate("refused"))).isEqualTo(before.value(gate("refused")) + 1);
        assertThat(after.value(gate("accepted"))).isEqualTo(before.value(gate("accepted")) + 1);
        assertThat(after.value("passerelle_gate_seconds_sum{outcome=\"accepted\"}"))
                .isGreaterThan(before.value("passerelle_gate_seconds_sum{outcome=\"accepted\"}"));
        String ran = "passerelle_jobs_run_seconds_count{outcome=\"done\"}";
        assertThat(after.value(ran)).isGreaterThan(before.value(ran));
    }

    @Test
    void a_vote_of_the_college_is_counted() {
        HttpCase exchange = HttpCase.propose(
                        cast,
                        engine,
                        "member.ensg",
                        Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "mines-nancy")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .all(HttpCase.DECIDE, Answers.APPROVE);
        String votes = "passerelle_decisions_total{kind=\"vote\",outcome=\"for\"}";
        double before = scrape().value(votes);

        exchange.answer("dir.tps", HttpCase.VOTE, Answers.FOR);

        assertThat(scrape().value(votes)).isEqualTo(before + 1);
    }

    @Test
    void mails_are_counted_by_what_became_of_them() {
        jdbc.sql("delete from app.notification_preference").update();
        propose();
        Scrape before = scrape();
        String sent = "passerelle_mails_total{outcome=\"sent\"}";
        String delayed = "passerelle_mails_total{outcome=\"delayed\"}";

        BackgroundJobs.runOutsideOfCases(jobs);
        TestMail mail = new TestMail();
        mail.start();
        try {
            clock.advance(Duration.ofHours(1));
            BackgroundJobs.runOutsideOfCases(jobs);
        } finally {
            mail.stop();
        }
        Scrape after = scrape();

        assertThat(after.value(delayed)).isGreaterThan(before.value(delayed));
        assertThat(after.value(sent)).isGreaterThan(before.value(sent));
    }

    @Test
    void the_pool_of_connections_and_the_state_of_the_program_are_told() {
        Scrape scrape = scrape();

        assertThat(scrape.names()).contains("hikaricp_connections_active", "hikaricp_connections_max");
        assertThat(scrape.value("passerelle_ready")).isEqualTo(1);
    }

    @Test
    void health_has_a_group_for_whether_it_lives_and_one_for_whether_it_serves() {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            var answer = new Visitor(managementPort).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).startsWith("{\"status\":\"UP\"").doesNotContain("PostgreSQL", "details");
        }
        for (String path : List.of("/livez", "/readyz", "/actuator/health")) {
            var answer = new Visitor(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(new Visitor(managementPort)
                        .get("/actuator/health/readiness/db")
                        .body())
                .as("what it is made of is nobody's business")
                .doesNotContain("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/agreements",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/metrics",
                "/camunda/app/tasklist/default/",
                "/css/passerelle.css",
                "/error"
            })
    void the_port_of_the_metrics_leads_to_nothing_else(String path) {
        assertThat(new Visitor(managementPort).get(path).statusCode()).isEqualTo(404);
        assertThat(new Visitor(managementPort).post(path, Map.of("a", "b")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_port_of_people_tells_nobody_the_metrics() {
        assertThat(new Visitor(port)
                        .get("/actuator/prometheus", "Accept", "text/plain")
                        .statusCode())
                .isEqualTo(401);
        assertThat(cast.of("admin").get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    private static String open(String stage) {
        return "passerelle_cases_open{kind=\"agreement\",stage=\"" + stage + "\"}";
    }

    private static String gate(String outcome) {
        return "passerelle_gate_seconds_count{outcome=\"" + outcome + "\"}";
    }

    private HttpCase propose() {
        return HttpCase.propose(cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
    }

    /** Once what was read before is too old. */
    private Scrape scrape() {
        clock.advance(RecentReading.AGE);
        return Scrape.of(managementPort);
    }
}
