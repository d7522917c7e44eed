package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.SilentPort;
import fr.imtgrandest.passerelle.support.TestDatabase;
import fr.imtgrandest.passerelle.support.TestMail;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes on one database that was empty before: they are one application, and one of them may die. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesHttpTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Less than what is shipped, so that the test need not wait for a minute. */
    private static final Duration LOCKED_FOR = Duration.ofSeconds(10);

    private static final String LOCK = "--camunda.bpm.job-execution.lock-time-in-millis=";
    private static final String MAIL_HOST = "--spring.mail.host=127.0.0.1";

    private static final String WAITING_FOR_A_REFERENCE = """
            select count(*) from pg_catalog.pg_locks where not granted and relation = 'app.reference_counter'::regclass
                and database = (select oid from pg_catalog.pg_database where datname = current_database())
            """;

    private static final Duration TAKEN_UP = Duration.ofSeconds(75);

    private final SilentPort silent = SilentPort.open();
    private final TestMail mail = new TestMail();
    private final Map<String, Node> nodes = new HashMap<>();
    private final TestDatabase database = TestDatabase.create("nodes");

    @BeforeAll
    void startBothAtOnce() throws Exception {
        mail.start();
        nodes.put(
                "one",
                Launch.of("one", database)
                        .with(LOCK + LOCKED_FOR.toMillis(), MAIL_HOST, "--spring.mail.port=" + silent.port())
                        .with("--spring.mail.properties.mail.smtp.timeout=600000")
                        .start());
        nodes.put(
                "two",
                Launch.of("two", database)
                        .with(LOCK + LOCKED_FOR.toMillis(), MAIL_HOST, "--spring.mail.port=" + TestMail.port())
                        .start());
        one().awaitReady();
        two().awaitReady();
    }

    @AfterAll
    void stop() throws IOException {
        nodes.values().forEach(Node::close);
        mail.stop();
        silent.close();
    }

    @Test
    @Order(1)
    void a_first_start_of_both_makes_one_schema_and_one_deployment() {
        JdbcClient owner = owner();

        assertThat(count(owner, "select count(*) from engine.act_re_deployment"))
                .isEqualTo(1);
        assertThat(count(owner, "select count(*) from app.flyway_schema_history where not success"))
                .isZero();
        assertThat(count(
                        owner,
                        "select count(*) - count(distinct version) from app.flyway_schema_history"
                                + " where version is not null"))
                .isZero();
    }

    @Test
    @Order(2)
    void who_signed_in_at_one_is_signed_in_at_the_other_and_signs_out_of_both() {
        Visitor here = Visitor.signedIn(one().port(), "dir.ensg");
        Visitor there = here.at(two().port());

        assertThat(there.get("/decisions").statusCode()).isEqualTo(200);
        assertThat(there.get(API + "/task", "Accept", "application/json").statusCode())
                .isEqualTo(200);

        there.submit("/decisions", "/logout", Map.of());

        assertThat(Visitor.location(here.get("/decisions"))).startsWith("/login");
    }

    @Test
    @Order(3)
    void a_right_that_is_taken_at_one_is_gone_at_the_other() {
        Visitor office = Visitor.signedIn(one().port(), "ri.alliance");
        Visitor member = Visitor.signedIn(two().port(), "wg.materials");
        member.get("/camunda/app/tasklist/default/");
        assertThat(propose(member)).isEqualTo(200);

        HttpResponse<String> left = office.submit(
                "/groups/materials",
                "/groups/materials/people/leave",
                Map.of("person", "wg.materials", "role", "MEMBER"));

        assertThat(left.statusCode()).as(left.body()).isEqualTo(302);
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(propose(member)).isIn(403, 404));
    }

    @Test
    @Order(4)
    void where_one_dies_the_other_goes_on_with_sessions_and_cases() throws Exception {
        Visitor member = Visitor.signedIn(one().port(), "member.ensg");
        member.get("/camunda/app/tasklist/default/");
        HttpResponse<String> started = HttpCase.start(member, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        String reference = Payload.read(started.body()).path("businessKey").asText();
        awaitJobHeldBy(member);

        one().kill();

        Visitor there = member.at(two().port());
        assertThat(there.get("/agreements/" + reference).statusCode()).isEqualTo(200);
        Visitor office = Visitor.signedIn(two().port(), "ri.alliance");
        office.get("/camunda/app/tasklist/default/");
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(office.get(
                                        API + "/task?processInstanceBusinessKey=" + reference,
                                        "Accept",
                                        "application/json")
                                .body())
                        .contains("userTask_screenProposal"));
        JdbcClient owner = owner();
        Awaitility.await()
                .atMost(TAKEN_UP)
                .untilAsserted(() -> assertThat(count(
                                owner,
                                "select count(*) from engine.act_ru_job where duedate_ is null or duedate_ < now()"))
                        .as("what the dead node had locked is done by the other")
                        .isZero());
        assertThat(mail.taken()).isNotEmpty();
    }

    /** The mail server that this node knows takes connections and says nothing: cases are begun until a job hangs there. */
    private void awaitJobHeldBy(Visitor member) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> {
            if (silent.calls() == 0) {
                HttpCase.start(member, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
            }
            return silent.calls() > 0;
        });
    }

    @Test
    @Order(6)
    void a_job_is_locked_for_a_minute_as_shipped_and_no_mail_takes_so_long() throws IOException {
        PropertySource<?> shipped = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        long locked = number(shipped, "camunda.bpm.job-execution.lock-time-in-millis");
        long acquired = number(shipped, "camunda.bpm.job-execution.max-wait");
        long mailed = number(shipped, "spring.mail.properties.mail.smtp.connectiontimeout")
                + number(shipped, "spring.mail.properties.mail.smtp.timeout")
                + number(shipped, "spring.mail.properties.mail.smtp.writetimeout");

        assertThat(locked + acquired).isLessThan(TAKEN_UP.toMillis());
        assertThat(mailed).isLessThan(locked);
    }

    private static long number(PropertySource<?> source, String name) {
        return Long.parseLong(String.valueOf(source.getProperty(name)));
    }

    @Test
    @Order(5)
    void one_that_is_asked_to_end_gives_its_answers_first() throws Exception {
        Visitor member = Visitor.signedIn(two().port(), "member.ensg");
        member.get("/camunda/app/tasklist/default/");
        try (Connection other =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table app.reference_counter in exclusive mode");
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> propose(member));
            Awaitility.await().atMost(SOON).until(() -> count(owner(), WAITING_FOR_A_REFERENCE) > 0);

            int before = gracefulStops();
            CompletableFuture<Integer> ended = two().askToEnd();
            Awaitility.await().atMost(SOON).until(() -> gracefulStops() > before);
            other.rollback();

            assertThat(answer.join()).isEqualTo(200);
            assertThat(ended.join()).isEqualTo(143);
        }
    }

    /** In the file there is what an earlier run printed, too. */
    private int gracefulStops() throws IOException {
        return two().printed().split("Commencing graceful shutdown", -1).length - 1;
    }

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }

    private static int propose(Visitor member) {
        return HttpCase.start(member, ActionSteps.PROCESS, ActionSteps.light()).statusCode();
    }

    private Node one() {
        return node("one");
    }

    private Node two() {
        return node("two");
    }

    private Node node(String name) {
        return Objects.requireNonNull(nodes.get(name));
    }

    private static int count(JdbcClient client, String sql) {
        return client.sql(sql).query(Integer.class).single();
    }
}
