package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every form of the project, filled in wrongly in every way that its own declaration makes wrong. Nothing that is refused
 * changes a case, so that all tests of a form stand before the same one; the last test fills it in well.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final Map<String, Desks.Desk> desks = new HashMap<>();

    static Stream<String> forms() {
        return Desks.forms().stream();
    }

    private Desks.Desk before(String form) {
        return desks.computeIfAbsent(form, new Desks(new Cast(port), engine, clock)::before);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_wrong_value_is_refused_by_the_name_of_its_field_and_nothing_is_written(String form) {
        Desks.Desk desk = before(form);
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        SoftAssertions softly = new SoftAssertions();

        for (JsonNode field : fields(form)) {
            String key = BadValues.key(field);
            for (JsonNode bad : BadValues.ofThisField(field, desk.value(key))) {
                refused(softly, desk, field, desk.good().withTyped(key, bad));
            }
            softly.assertThat(new DatabaseTraces(jdbc).read())
                    .as("after " + key)
                    .isEqualTo(before);
        }

        softly.assertAll();
    }

    /** All fields at once: what no field takes is refused whatever the others hold. */
    @ParameterizedTest
    @MethodSource("forms")
    void what_no_field_takes_is_refused_by_the_name_of_every_field(String form) {
        Desks.Desk desk = before(form);
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        SoftAssertions softly = new SoftAssertions();

        for (JsonNode bad : BadValues.ofAnyField()) {
            Payload all = desk.good();
            for (JsonNode field : fields(form)) {
                all = all.withTyped(BadValues.key(field), bad);
            }
            refused(softly, desk, fields(form), all);
        }

        softly.assertAll();
        assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_required_field_is_asked_for_when_missing_null_or_blank(String form) {
        Desks.Desk desk = before(form);
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        SoftAssertions softly = new SoftAssertions();

        for (JsonNode field : required(form)) {
            String key = BadValues.key(field);
            refused(softly, desk, field, desk.good().without(key));
            for (String nothing : List.of(
                    "{\"value\": null}",
                    "{\"type\": \"String\", \"value\": null}",
                    "{\"type\": \"Null\", \"value\": null}")) {
                refused(softly, desk, field, desk.good().withTyped(key, Payload.read(nothing)));
            }
            refused(softly, desk, field, desk.good().with(key, ""));
            refused(softly, desk, field, desk.good().with(key, " \t "));
        }

        softly.assertAll();
        assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
    }

    /** The forms that cannot be sent empty. */
    static Stream<String> demandingForms() {
        return forms().filter(form -> !required(form).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("demandingForms")
    void an_empty_form_names_every_required_field_at_once_in_both_languages(String form) {
        Desks.Desk desk = before(form);
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        List<String> keys = required(form).stream()
                .map(field -> "(" + BadValues.key(field) + ")")
                .toList();

        HttpResponse<String> french = desk.send(Payload.empty(), "fr");
        HttpResponse<String> english = desk.send(Payload.empty(), "en");

        assertThat(french.statusCode()).as(french.body()).isEqualTo(400);
        assertThat(english.statusCode()).as(english.body()).isEqualTo(400);
        assertThat(french.body()).contains(keys).contains("à corriger", "obligatoire");
        assertThat(english.body())
                .contains(keys)
                .contains("to correct", "required")
                .doesNotContain("obligatoire");
        assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("demandingForms")
    void values_that_no_field_declares_are_refused_together_with_everything_else_that_is_wrong(String form) {
        Desks.Desk desk = before(form);
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        String required = BadValues.key(required(form).get(0));
        Payload bad = desk.good()
                .without(required)
                .with("proposer", "admin")
                .with("approvalOutcome", "APPROVED")
                .with("<img src=x onerror=alert(1)>", "x");

        HttpResponse<String> answer = desk.send(bad, "fr");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("4 champs à corriger", "(" + required + ")", "proposer :", "approvalOutcome :")
                .doesNotContain("<img", "onerror");
        assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "5",
                "null",
                "{\"variables\": 5}",
                "{\"variables\": []}",
                "{\"variables\": {\"title\": \"bare\"}}",
                "{\"variables\": {\"title\": null}}",
                "{\"variables\": {\"title\": {\"type\": \"Nonsense\", \"value\": \"x\"}}}",
                "{\"variables\": {\"title\": {\"type\": \"Integer\", \"value\": \"abc\"}}}",
                "{\"variables\": {\"title\": {\"type\": \"Date\", \"value\": \"demain\"}}}",
                "{\"variables\": {\"title\": {\"type\": \"Xml\", \"value\": \"<a/>\"}}}",
                "{\"variables\": {\"title\": {\"type\": \"File\", \"value\": \"%%%\"}}}",
                "{\"variables\": {\"title\": {\"type\": \"Object\", \"value\": \"rO0ABXQAAWE=\", \"valueInfo\":"
                        + " {\"objectTypeName\": \"java.lang.String\", \"serializationDataFormat\":"
                        + " \"application/x-java-serialized-object\"}}}}",
                "{\"variables\": {}, \"businessKey\": \"AGR-2026-0001\"}",
                "{\"variables\": {}, \"unknown\": true}"
            })
    void a_body_that_no_form_sends_is_a_bad_request_and_nothing_else(String body) {
        for (String form : List.of("propose-agreement", "screen-proposal")) {
            Desks.Desk desk = before(form);
            Map<String, String> before = new DatabaseTraces(jdbc).read();

            HttpResponse<String> answer = desk.visitor().call("POST", desk.path(), body);

            assertThat(answer.statusCode()).as(form + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain(Desks.INSIDE);
            assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
        }
    }

    /** The form was good but for what was changed in it: otherwise the refusals say nothing. */
    @ParameterizedTest
    @MethodSource("forms")
    @Order(Integer.MAX_VALUE)
    void the_same_form_filled_in_well_is_taken(String form) {
        Desks.Desk desk = before(form);

        HttpResponse<String> answer = desk.send(desk.good(), "fr");

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }

    private static void refused(SoftAssertions softly, Desks.Desk desk, JsonNode field, Payload bad) {
        refused(softly, desk, List.of(field), bad);
    }

    private static void refused(SoftAssertions softly, Desks.Desk desk, List<JsonNode> fields, Payload bad) {
        HttpResponse<String> answer = desk.send(bad, "fr");
        for (JsonNode field : fields) {
            String key = BadValues.key(field);
            String what = key + " = "
                    + abbreviated(
                            Payload.read(bad.json()).path("variables").path(key).toString());
            softly.assertThat(answer.statusCode())
                    .as(what + ": " + answer.body())
                    .isEqualTo(400);
            softly.assertThat(answer.body())
                    .as(what)
                    .containsPattern(BadValues.name(field))
                    .doesNotContain(Desks.INSIDE);
        }
    }

    private static String abbreviated(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static List<JsonNode> required(String form) {
        return fields(form).stream().filter(BadValues::isRequired).toList();
    }

    private static List<JsonNode> fields(String form) {
        List<JsonNode> fields = new ArrayList<>();
        collect(read(form).path("components"), fields);
        return fields;
    }

    private static void collect(JsonNode components, List<JsonNode> fields) {
        for (JsonNode component : components) {
            if (component.has("key") || BadValues.isList(component)) {
                fields.add(component);
            }
            if (!BadValues.isList(component)) {
                collect(component.path("components"), fields);
            }
        }
    }

    private static JsonNode read(String form) {
        try {
            return Payload.read(Files.readString(Path.of("forms", form + ".form")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
