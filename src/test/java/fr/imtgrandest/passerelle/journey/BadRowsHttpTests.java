package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of rows, filled in wrongly in every way that its own declaration makes wrong. */
@EngineTest
class BadRowsHttpTests {

    private static final String LEAD = "wg.lead-materials";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    Deployment deployment;

    @BeforeEach
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("gate/gate-plan.bpmn")
                .addClasspathResource("gate/gate-plan.form")
                .deploy();
    }

    @AfterEach
    void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void each_wrong_row_is_refused_by_its_number_and_nothing_is_written() throws IOException {
        JsonNode form = Payload.read(Files.readString(Path.of("src/test/resources/gate/gate-plan.form")));
        JsonNode list = form.at("/components/2");
        Map<String, Object> row = Map.of("name", "Étude", "due", "2099-03-01", "owner", LEAD, "deliverable", "Rapport");
        Payload good = Payload.of("title", "Plan").with("milestones", List.of(row));
        String task = begun();
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        List<JsonNode> bad = BadValues.of(list, Payload.read(good.json()).at("/variables/milestones"));
        SoftAssertions softly = new SoftAssertions();

        for (JsonNode value : bad) {
            HttpResponse<String> answer = send(task, good.withTyped("milestones", value));
            String what =
                    value.toString().substring(0, Math.min(200, value.toString().length()));
            softly.assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(400);
            softly.assertThat(answer.body())
                    .as(what)
                    .containsPattern(BadValues.name(list))
                    .doesNotContain("org.camunda", "Exception", "java.", "<img");
        }

        softly.assertAll();
        assertThat(bad).hasSizeGreaterThan(50);
        assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
        assertThat(send(task, good).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> send(String task, Payload form) {
        Visitor lead = new Cast(port).of(LEAD);
        return lead.call("POST", API + "/task/" + task + "/submit-form", form.json(), "Accept-Language", "fr");
    }

    private String begun() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("gate-plan")
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
