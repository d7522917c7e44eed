package fr.imtgrandest.passerelle.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class EngineErrorTests {

    @Test
    void a_refused_submission_keeps_our_sentence_only() throws JsonProcessingException {
        EngineError error = of(400, """
                {"type": "RestException", "message": "Cannot instantiate process definition a:1:2: 1 champ : x",
                 "code": 20001}""");

        assertThat(error).isEqualTo(new EngineError(400, "invalidSubmission", "1 champ : x", false));
    }

    @Test
    void a_value_that_cannot_be_converted_is_not_echoed() throws JsonProcessingException {
        EngineError error = of(400, """
                {"type": "InvalidRequestException", "message": "Cannot complete task 1: Cannot convert value '<b>'"}""");

        assertThat(error).isEqualTo(new EngineError(400, "badRequest", "engine.error.badRequest", true));
    }

    @Test
    void a_lost_race_is_a_conflict() throws JsonProcessingException {
        EngineError error = of(500, """
                {"type": "RestException", "message": "Cannot complete task 1: ENGINE-03005", "code": 1}""");

        assertThat(error).isEqualTo(new EngineError(409, "changed", "engine.error.changed", true));
    }

    @Test
    void a_database_that_is_away_is_no_failure_of_ours() throws JsonProcessingException {
        EngineError error = of(500, """
                {"type": "CannotCreateTransactionException", "message": "Could not open JDBC Connection", "code": null}""");

        assertThat(error).isEqualTo(new EngineError(503, "away", "engine.error.away", true));
    }

    @Test
    void a_task_that_is_gone_is_not_found() throws JsonProcessingException {
        EngineError error = of(500, """
                {"type": "RestException", "message": "Cannot complete task 1: Cannot find task with id 1: task is null"}""");

        assertThat(error).isEqualTo(new EngineError(404, "taskGone", "engine.error.taskGone", true));
    }

    @Test
    void a_task_held_by_someone_else_is_a_conflict() throws JsonProcessingException {
        assertThat(of(403, "{\"type\": \"AuthorizationException\", \"message\": \"Ana Dupont\", \"code\": 20002}"))
                .isEqualTo(new EngineError(409, "taken", "Ana Dupont", false));
        assertThat(of(500, "{\"type\": \"TaskAlreadyClaimedException\", \"message\": \"Task '1' is\"}"))
                .isEqualTo(new EngineError(409, "taken", "engine.error.taken", true));
    }

    @Test
    void permissions_of_the_engine_are_not_named() throws JsonProcessingException {
        EngineError error = of(403, """
                {"type": "AuthorizationException", "message": "The user with id 'a' does not have 'READ'",
                 "missingAuthorizations": [{"permissionName": "READ"}]}""");

        assertThat(error).isEqualTo(new EngineError(403, "notAllowed", "engine.error.notAllowed", true));
    }

    @Test
    void what_nobody_foresaw_says_nothing_of_the_inside() throws JsonProcessingException {
        EngineError error = of(500, "{\"type\": \"NullPointerException\", \"message\": \"Cannot invoke\"}");

        assertThat(error).isEqualTo(new EngineError(500, "unexpected", "engine.error.unexpected", true));
    }

    private static EngineError of(int status, String json) throws JsonProcessingException {
        return EngineError.of(status, JsonMapper.builder().build().readTree(json));
    }
}
