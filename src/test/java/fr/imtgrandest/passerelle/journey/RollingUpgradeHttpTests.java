package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.TestDatabase;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One node after the other is replaced by one with newer models, while cases are under way and people work. */
class RollingUpgradeHttpTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String MODEL = "bpmn/wg-action.bpmn";
    private static final String NEW_NAME = "Vérifier la proposition à deux";

    private final List<Node> nodes = new ArrayList<>();
    private final TestDatabase database = TestDatabase.create("upgrade");
    private final JdbcClient owner = JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    @Test
    void old_cases_end_and_new_ones_begin_on_either_node_and_each_runs_the_jobs_it_knows() throws Exception {
        Node old = started(Launch.of("upgrade-old", database));
        Visitor proposer = new Cast(old.port()).of(ActionSteps.PROPOSER);
        String before = propose(old);
        Launch newer = Launch.of("upgrade-newer", database).withClasses(newerModels());
        Node one = started(newer);
        String since = propose(old);

        assertThat(List.of(version(before), version(since)))
                .as("begun at the old node")
                .containsExactly(1, 2);
        assertThat(task(old, ActionSteps.LEAD, since, ActionSteps.CHECK)
                        .path("name")
                        .asText())
                .startsWith(NEW_NAME);
        answer(one, ActionSteps.LEAD, before, ActionSteps.CHECK, ActionSteps.COMPLETE);
        answer(old, ActionSteps.LEAD, since, ActionSteps.CHECK, ActionSteps.COMPLETE);
        awaitTask(old, "dir.mines-nancy", since, HttpCase.DECIDE);
        answer(old, "dir.mines-nancy", before, HttpCase.DECIDE, Answers.APPROVE);

        assertThat(one.stop()).isEqualTo(143);
        String alone = propose(old);
        answer(old, ActionSteps.LEAD, alone, ActionSteps.CHECK, ActionSteps.COMPLETE);
        Awaitility.await("the old node leaves a job of a newer model alone")
                .during(Duration.ofSeconds(3))
                .atMost(SOON)
                .until(() -> jobs(alone) == 1);
        assertThat(old.stop()).isEqualTo(143);

        Node two = started(newer);
        awaitTask(two, "dir.mines-nancy", alone, HttpCase.DECIDE);
        answer(two, ActionSteps.LEAD, before, ActionSteps.PLAN, ActionSteps.plan(ActionSteps.PROPOSER));
        answer(two, ActionSteps.PROPOSER, before, ActionSteps.DO, ActionSteps.DONE);
        awaitTask(two, ActionSteps.LEAD, before, ActionSteps.ACCEPT);
        assertThat(proposer.at(two.port()).get("/actions/" + before).statusCode())
                .as("still signed in")
                .isEqualTo(200);
        assertThat(owner.sql("select count(*) from engine.act_ru_incident")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The classes and models of this build, with one model that has another step and another name in it. */
    private static Path newerModels() throws IOException {
        Path classes = Launch.copyOfClasses(Path.of("target", "upgrade", "classes"));
        String model = Files.readString(classes.resolve(MODEL));
        String changed = model.replace(
                "id=\"userTask_checkAction\" name=\"Vérifier la proposition\"",
                "id=\"userTask_checkAction\" name=\"" + NEW_NAME + "\" camunda:asyncAfter=\"true\"");
        assertThat(changed).isNotEqualTo(model);
        Files.writeString(classes.resolve(MODEL), changed);
        return classes;
    }

    private Node started(Launch launch) throws IOException {
        Node node = launch.start();
        nodes.add(node);
        node.awaitReady();
        return node;
    }

    private static String propose(Node node) {
        HttpResponse<String> answer = HttpCase.start(
                new Cast(node.port()).of(ActionSteps.PROPOSER), ActionSteps.PROCESS, ActionSteps.light());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Payload.read(answer.body()).path("businessKey").asText();
    }

    private static JsonNode task(Node node, String login, String reference, String key) {
        String query = "?processInstanceBusinessKey=" + reference + "&taskDefinitionKey=" + key;
        return Payload.read(new Cast(node.port())
                        .of(login)
                        .get(API + "/task" + query, "Accept", "application/json")
                        .body())
                .path(0);
    }

    private static void awaitTask(Node node, String login, String reference, String key) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                task(node, login, reference, key).path("id").asText())
                        .isNotEmpty());
    }

    private static void answer(Node node, String login, String reference, String key, Payload form) {
        awaitTask(node, login, reference, key);
        String id = task(node, login, reference, key).path("id").asText();
        Visitor visitor = new Cast(node.port()).of(login);
        visitor.call("POST", API + "/task/" + id + "/claim", "{\"userId\": \"" + login + "\"}");
        HttpResponse<String> answer = HttpCase.submit(visitor, id, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private int version(String reference) {
        return owner.sql("select d.version_ from engine.act_hi_procinst i"
                        + " join engine.act_re_procdef d on d.id_ = i.proc_def_id_"
                        + " where i.business_key_ = ? and i.super_process_instance_id_ is null")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    /** Those to be done at once, reminders aside. */
    private int jobs(String reference) {
        return owner.sql("select count(*) from engine.act_ru_job j join engine.act_ru_execution e"
                        + " on e.id_ = j.process_instance_id_ where e.business_key_ = ? and j.duedate_ is null")
                .param(reference)
                .query(Integer.class)
                .single();
    }
}
