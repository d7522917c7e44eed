package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.TestDatabase;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes on one database that was empty before: they are one application, and one of them may die. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesHttpTests {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Map<String, Node> nodes = new HashMap<>();
    private final TestDatabase database = TestDatabase.create("nodes");

    @BeforeAll
    void startBothAtOnce() throws Exception {
        nodes.put("one", Node.start("one", database));
        nodes.put("two", Node.start("two", database));
        Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> one().isReady() && two().isReady());
    }

    @AfterAll
    void stop() {
        nodes.values().forEach(Node::close);
    }

    @Test
    @Order(1)
    void a_first_start_of_both_makes_one_schema_and_one_deployment() {
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));

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
    }

    @Test
    @Order(5)
    void one_that_is_asked_to_end_ends_in_good_order() throws Exception {
        assertThat(two().stop()).isEqualTo(143);
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
