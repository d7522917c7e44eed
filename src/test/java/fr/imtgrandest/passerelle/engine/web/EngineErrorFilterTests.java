package fr.imtgrandest.passerelle.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class EngineErrorFilterTests {

    private static final String API = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Visitor member = new Visitor(0);
    String deployment = "";
    String task = "";

    @BeforeEach
    void beginACase() {
        var model = Bpmn.createExecutableProcess("error-test")
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent()
                .userTask("userTask_work")
                .camundaCandidateGroups("school-ensg,school-eost")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("error-test.bpmn", model)
                .deploy()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("error-test")
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        member = Visitor.signedIn(port, "member.ensg");
        member.get("/camunda/app/tasklist/default/");
    }

    @AfterEach
    void clean() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void a_refused_submission_is_400_with_our_sentence() throws JsonProcessingException {
        for (String way : List.of("complete", "submit-form")) {
            HttpResponse<String> answer = member.call(
                    "POST", API + "/task/" + task + "/" + way, "{\"variables\": {\"junk\": {\"value\": 1}}}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer))
                    .isEqualTo(Map.of(
                            "type",
                            "invalidSubmission",
                            "message",
                            "1 champ à corriger : junk : ce champ n’existe pas dans ce formulaire"));
        }
    }

    @Test
    void a_transient_value_over_rest_is_refused_too() throws JsonProcessingException {
        HttpResponse<String> answer =
                member.call("POST", API + "/process-definition/key/agreement-proposal/submit-form", """
                {"variables": {"title": {"value": "T", "type": "String", "valueInfo": {"transient": true}}}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message")).asString().contains("(title) : type de valeur refusé");
    }

    @Test
    void what_cannot_be_converted_is_400_and_not_echoed() throws JsonProcessingException {
        HttpResponse<String> answer = member.call(
                "POST",
                API + "/task/" + task + "/complete",
                "{\"variables\": {\"a\": {\"value\": \"<b>\", \"type\": \"Integer\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer)).isEqualTo(Map.of("type", "badRequest", "message", "La demande n’est pas valable."));
    }

    @Test
    void a_task_that_is_done_is_409_with_who_did_it_and_gone_for_who_reads_it() throws JsonProcessingException {
        HttpResponse<String> hidden = Visitor.signedIn(port, "legal.ul").call("GET", API + "/task/" + task, "");
        assertThat(member.call("POST", API + "/task/" + task + "/complete", "{}")
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> done = member.call("POST", API + "/task/" + task + "/complete", "{}");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(409);
        assertThat(json(done).get("type")).isEqualTo("done");
        assertThat(done.body()).contains("a déjà terminé cette tâche").doesNotContain("Exception");
        assertThat(member.get(API + "/task/" + task).statusCode()).isEqualTo(404);
    }

    @RepeatedTest(4)
    void of_two_who_answer_at_once_one_succeeds_and_the_other_hears_why() {
        Visitor other = Visitor.signedIn(port, "member.eost");
        other.get("/camunda/app/tasklist/default/");

        List<Integer> statuses = Stream.of(member, other)
                .map(visitor -> CompletableFuture.supplyAsync(
                        () -> visitor.call("POST", API + "/task/" + task + "/complete", "{}")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses.get(0)).isEqualTo(204);
        assertThat(statuses.get(1)).isIn(404, 409);
    }

    @Test
    void a_task_taken_by_someone_else_is_409() throws JsonProcessingException {
        engine.getTaskService().setAssignee(task, "member.eost");

        HttpResponse<String> answer =
                member.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"member.ensg\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer)).containsEntry("type", "taken");
    }

    @Test
    void claiming_for_someone_else_is_403() throws JsonProcessingException {
        HttpResponse<String> answer =
                member.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"member.eost\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer))
                .isEqualTo(Map.of("type", "notAllowed", "message", "Vous n’avez pas le droit de faire cela."));
    }

    @Test
    void a_reader_of_english_is_answered_in_english() throws JsonProcessingException {
        HttpResponse<String> answer =
                member.get(API + "/task/none", "Accept", "application/json", "Accept-Language", "en-GB,en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer)).containsEntry("message", "This does not exist, or is not open to you.");
    }

    @Test
    void answers_that_are_no_errors_stay_as_they_are() throws JsonProcessingException {
        HttpResponse<String> answer = member.get(API + "/task/" + task, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).containsEntry("id", task);
    }

    private static Map<String, String> json(HttpResponse<String> answer) throws JsonProcessingException {
        JsonNode tree = JsonMapper.builder().build().readTree(answer.body());
        return tree.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }
}
