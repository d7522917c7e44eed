package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.Scrape;
import fr.imtgrandest.passerelle.support.TestDatabase;
import fr.imtgrandest.passerelle.support.TestMail;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of the database that is restored elsewhere, with timers that are due and mails that wait. */
class HeldCopyHttpTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Twice as long as a node that has nothing to do waits before it looks for jobs again. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private static final String HELD = "Copie restaurée : aucun courriel ne part et aucune échéance ne court.";

    private final TestMail mail = new TestMail();
    private final int port = Launch.freePort();
    private final int managementPort = Launch.freePort();
    private final Cast cast = new Cast(port);

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_copy_neither_mails_nor_fires_timers_until_it_is_released() throws IOException {
        TestDatabase original = TestDatabase.create("original");
        try (Node program = start("original", original)) {
            leaveMailsAndTimersWaiting(original.asOwner());
            assertThat(program.printed()).doesNotContain("This database is held");
        }
        TestDatabase restored = original.copy();
        JdbcClient copy = restored.asOwner();
        makeEverythingDue(copy);
        mail.start();
        try (Node program = start("restored", restored)) {
            assertThat(program.printed()).contains("This database is held: no mail leaves and no timer fires");
            assertHeldBack(copy);
            assertToldEverywhere();

            release();

            await().atMost(SOON).until(() -> timers(copy) == 0 && !mail.taken().isEmpty());
            assertThat(page("/").text()).doesNotContain(HELD);
            assertThat(new Visitor(port).get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    /** A case whose schools are asked, while the mail server is dead. */
    private void leaveMailsAndTimersWaiting(JdbcClient database) {
        assertThat(HttpCase.start(
                                cast.of("member.ensg"),
                                Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "mines-nancy")))
                        .statusCode())
                .isEqualTo(200);
        Visitor office = cast.of("ri.alliance");
        List<String> tasks = new ArrayList<>();
        await().atMost(SOON).until(() -> tasks.addAll(screenings(office)));
        String task = tasks.get(0);
        office.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"ri.alliance\"}");
        assertThat(HttpCase.submit(office, task, Answers.GO).statusCode()).isEqualTo(204);
        await().atMost(SOON).until(() -> timers(database) > 0 && waitingMails(database) > 0);
    }

    private static List<String> screenings(Visitor office) {
        JsonNode tasks = Payload.read(
                office.get(API + "/task?taskDefinitionKey=" + HttpCase.SCREEN, "Accept", "application/json")
                        .body());
        return tasks.findValuesAsText("id");
    }

    /** As if the backup were old; the engine's own tables are written by a test only. */
    private static void makeEverythingDue(JdbcClient copy) {
        copy.sql(
                        "update engine.act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 day', lock_owner_ = null,"
                                + " lock_exp_time_ = null")
                .update();
    }

    private void assertHeldBack(JdbcClient copy) {
        long timers = timers(copy);
        long mails = waitingMails(copy);
        assertThat(timers).isPositive();
        assertThat(mails).isPositive();
        await().during(LONG_ENOUGH)
                .atMost(SOON)
                .until(() -> timers(copy) == timers
                        && waitingMails(copy) == mails
                        && mail.taken().isEmpty());
        assertThat(new Visitor(port).get("/readyz").statusCode())
                .as("people read and answer")
                .isEqualTo(200);
    }

    private void assertToldEverywhere() {
        assertThat(Jsoup.parse(new Visitor(port).get("/login").body()).text()).contains(HELD);
        assertThat(page("/").text()).contains(HELD);
        assertThat(Jsoup.parse(cast.of("member.ensg")
                                .get("/agreements", "Accept-Language", "en")
                                .body())
                        .text())
                .contains("Restored copy: no mail leaves and no deadline runs.");
        assertThat(Scrape.of(managementPort).value("passerelle_held")).isEqualTo(1);
    }

    private void release() {
        Visitor admin = cast.of("admin");
        admin.submit("/incidents", "/incidents/release", Map.of());
        assertThat(page("/incidents").select("[role=status].alert").text()).startsWith("Rien n’est libéré");

        admin.submit("/incidents", "/incidents/release", Map.of("sure", "true"));

        assertThat(page("/incidents").select("[role=status].alert").text())
                .startsWith("La base de données est libérée");
        assertThat(Jsoup.parse(cast.of("auditor").get("/journal").body()).text())
                .contains("Reprise technique", "release-database");
    }

    private Document page(String path) {
        return Jsoup.parse(cast.of("admin").get(path).body());
    }

    private Node start(String name, TestDatabase database) throws IOException {
        Node program = Launch.of(name, database)
                .at(port)
                .with(TestMail.arguments().toArray(String[]::new))
                .with("--management.server.port=" + managementPort)
                .start();
        program.awaitReady();
        return program;
    }

    private static long timers(JdbcClient database) {
        return count(database, "type_ = 'timer'");
    }

    private static long waitingMails(JdbcClient database) {
        return count(database, "handler_type_ = 'background-task'");
    }

    private static long count(JdbcClient database, String condition) {
        return database.sql("select count(*) from engine.act_ru_job where " + condition)
                .query(Long.class)
                .single();
    }
}
