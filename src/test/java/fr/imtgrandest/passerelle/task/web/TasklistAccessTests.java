package fr.imtgrandest.passerelle.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Tasklist's own calls over HTTP, by someone who may work on a task and by someone who may not. */
@EngineTest
class TasklistAccessTests {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String FORM = """
            {"id": "access-sample", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "components": [{"id": "Field_theme", "type": "select", "key": "theme", "label": "Thème",
                             "properties": {"options": "themes"}},
                            {"id": "Field_owner", "type": "select", "key": "owner", "label": "Responsable",
                             "properties": {"options": "gate-owners"}}]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Deployment deployment;
    String task = "";

    @BeforeEach
    void open() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("access-sample.form", FORM)
                .addModelInstance(
                        "access-sample.bpmn",
                        Bpmn.createExecutableProcess("access-sample")
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .userTask("only")
                                .camundaFormRef("access-sample")
                                .camundaFormRefBinding("deployment")
                                .camundaCandidateGroups("ri-insic,dir-insic")
                                .done())
                .deploy();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("access-sample")
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getTaskService().setVariableLocal(task, "reference", "AGR-2099-0001");
        engine.getRuntimeService().setVariable(instance, "reference", "of the case");
    }

    @AfterEach
    void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void a_stranger_gets_the_very_answer_for_a_task_that_does_not_exist() {
        Visitor stranger = visitor("ri.eost");

        for (String call : List.of(
                "", "/form", "/form-variables", "/variables", "/deployed-form", "/identity-links", "/comment")) {
            HttpResponse<String> hidden = stranger.get(API + "/task/" + task + call);
            HttpResponse<String> absent = stranger.get(API + "/task/no-such-task" + call);

            assertThat(hidden.statusCode())
                    .as("GET " + call)
                    .isBetween(400, 404)
                    .isEqualTo(absent.statusCode());
            assertThat(hidden.body().replace(task, "no-such-task"))
                    .as("GET " + call)
                    .isEqualTo(absent.body());
        }
        for (String call : List.of("/claim", "/unclaim", "/submit-form")) {
            HttpResponse<String> hidden =
                    stranger.call("POST", API + "/task/" + task + call, "{\"userId\": \"ri.eost\"}");
            HttpResponse<String> absent =
                    stranger.call("POST", API + "/task/no-such-task" + call, "{\"userId\": \"ri.eost\"}");

            assertThat(hidden.statusCode())
                    .as("POST " + call)
                    .isBetween(400, 404)
                    .isEqualTo(absent.statusCode());
            assertThat(hidden.body().replace(task, "no-such-task"))
                    .as("POST " + call)
                    .isEqualTo(absent.body());
        }
    }

    @Test
    void a_candidate_finds_the_task_in_the_filter_with_the_columns_of_the_task_only() {
        String filter = waiting().getId();
        String list = API + "/filter/" + filter + "/list?firstResult=0&maxResults=50";

        HttpResponse<String> officer = visitor("ri.insic").get(list, "Accept", "application/hal+json");
        HttpResponse<String> stranger = visitor("ri.eost").get(list, "Accept", "application/hal+json");

        assertThat(officer.statusCode()).isEqualTo(200);
        assertThat(officer.body()).contains(task, "AGR-2099-0001").doesNotContain("of the case");
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.body()).doesNotContain(task);
    }

    @Test
    void a_candidate_gets_the_form_completed_in_their_language() {
        Visitor officer = visitor("ri.insic");

        HttpResponse<String> french = officer.get(API + "/task/" + task + "/deployed-form", "Accept-Language", "fr");
        HttpResponse<String> english = officer.get(API + "/task/" + task + "/deployed-form", "Accept-Language", "en");

        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.body()).contains("\"Géosciences\"", "\"Thème\"");
        assertThat(english.body()).contains("\"Geosciences\"");
    }

    @Test
    void a_list_that_depends_on_the_task_and_the_reader_is_asked_for_both() {
        HttpResponse<String> form = visitor("ri.insic").get(API + "/task/" + task + "/deployed-form");

        assertThat(form.body()).contains("\"ri.insic in " + task + "\"");
    }

    @Test
    void a_task_is_claimed_given_back_and_defended_against_others() {
        Visitor officer = visitor("ri.insic");
        Visitor director = visitor("dir.insic");
        String path = API + "/task/" + task;

        assertThat(officer.call("POST", path + "/claim", "{\"userId\": \"ri.insic\"}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> late = director.call("POST", path + "/claim", "{\"userId\": \"dir.insic\"}");
        HttpResponse<String> completion = director.call("POST", path + "/submit-form", "{\"variables\": {}}");
        assertThat(director.call("POST", path + "/unclaim", "{}").statusCode()).isEqualTo(403);
        assertThat(officer.call("POST", path + "/unclaim", "{}").statusCode()).isEqualTo(204);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Cette tâche est prise par");
        assertThat(completion.statusCode()).isEqualTo(409);
        assertThat(director.call("POST", path + "/claim", "{\"userId\": \"dir.insic\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private Filter waiting() {
        return engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("Tout ce qui m'attend")
                .singleResult();
    }

    private Visitor visitor(String login) {
        Visitor visitor = Visitor.signedIn(port, login);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }
}
