package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every form of the project, filled in wrongly in every way that its own declaration makes wrong. */
@EngineTest
class BadInputHttpTests {

    private static final String PROPOSER = "member.mines-nancy";
    private static final List<String> INSIDE = List.of(
            "org.camunda",
            "java.",
            "Exception",
            "ENGINE-",
            "stackTrace",
            "\tat ",
            "fr.imtgrandest",
            "task form",
            "null");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    static Stream<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_wrong_value_is_refused_by_the_name_of_its_field_and_nothing_is_written(String form) {
        Desk desk = desk(form);
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        SoftAssertions softly = new SoftAssertions();

        for (JsonNode field : fields(form)) {
            String key = BadValues.key(field);
            for (JsonNode bad : BadValues.of(field, desk.value(key))) {
                refused(softly, desk, field, desk.good().withTyped(key, bad));
            }
            softly.assertThat(new DatabaseTraces(jdbc).read())
                    .as("after " + key)
                    .isEqualTo(before);
        }

        softly.assertAll();
        accepts(desk);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_required_field_is_asked_for_when_missing_null_or_blank(String form) {
        Desk desk = desk(form);
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
        accepts(desk);
    }

    /** The forms that cannot be sent empty. */
    static Stream<String> demandingForms() throws IOException {
        return forms().filter(form -> !required(form).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("demandingForms")
    void an_empty_form_names_every_required_field_at_once_in_both_languages(String form) {
        Desk desk = desk(form);
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
        Desk desk = desk(form);
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
        accepts(desk);
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
            Desk desk = desk(form);
            Map<String, String> before = new DatabaseTraces(jdbc).read();

            HttpResponse<String> answer = desk.visitor().call("POST", desk.path(), body);

            assertThat(answer.statusCode()).as(form + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain(INSIDE);
            assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
        }
    }

    private static void refused(SoftAssertions softly, Desk desk, JsonNode field, Payload bad) {
        String key = BadValues.key(field);
        HttpResponse<String> answer = desk.send(bad, "fr");
        String what = key + " = "
                + abbreviated(
                        Payload.read(bad.json()).path("variables").path(key).toString());
        softly.assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(400);
        softly.assertThat(answer.body())
                .as(what)
                .containsPattern(BadValues.name(field))
                .doesNotContain(INSIDE);
    }

    private static String abbreviated(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    /** The form was good but for what was changed in it: otherwise the refusals above say nothing. */
    private static void accepts(Desk desk) {
        HttpResponse<String> answer = desk.send(desk.good(), "fr");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }

    /** A person before a form that waits for them. */
    private record Desk(Visitor visitor, String path, Payload good) {

        HttpResponse<String> send(Payload form, String language) {
            return visitor.call("POST", path, form.json(), "Accept-Language", language);
        }

        JsonNode value(String key) {
            return Payload.read(good.json()).path("variables").path(key);
        }
    }

    private Desk desk(String form) {
        ActionSteps action = new ActionSteps(cast, engine, clock);
        return switch (form) {
            case "propose-action" ->
                new Desk(
                        cast.of(ActionSteps.PROPOSER),
                        API + "/process-definition/key/" + ActionSteps.PROCESS + "/submit-form",
                        ActionSteps.light());
            case "check-action" -> at(action.proposed(), ActionSteps.LEAD, ActionSteps.CHECK, ActionSteps.TO_REWORK);
            case "rework-action" ->
                at(
                        action.toRework(),
                        ActionSteps.PROPOSER,
                        ActionSteps.REWORK,
                        ActionSteps.light().with("reworkOutcome", "RESUBMIT"));
            case "consult-member" ->
                at(action.consulted(), ActionSteps.MEMBER, ActionSteps.CONSULT, ActionSteps.OPINION);
            case "decide-continuation" ->
                at(action.unanswered(), ActionSteps.LEAD_OF_MANY, ActionSteps.CONTINUATION, ActionSteps.GO_ON);
            case "plan-action" ->
                at(action.approved(), ActionSteps.LEAD, ActionSteps.PLAN, ActionSteps.plan(ActionSteps.PROPOSER));
            case "do-milestone" -> at(action.planned(), ActionSteps.PROPOSER, ActionSteps.DO, ActionSteps.DONE);
            case "accept-milestone" ->
                at(action.delivered(), ActionSteps.LEAD, ActionSteps.ACCEPT, ActionSteps.ACCEPTED);
            case "report-progress" -> at(action.reportDue(), ActionSteps.LEAD, ActionSteps.REPORT, ActionSteps.RED);
            case "steer-action" -> at(action.inTheRed(), "dir.ensg", ActionSteps.STEER, ActionSteps.REDUCED);
            case "close-action" -> at(action.achieved(), ActionSteps.LEAD, ActionSteps.CLOSE, ActionSteps.CLOSED);
            case "take-note" -> at(action.closed(), "dir.ensg", ActionSteps.NOTE, ActionSteps.NOTED);
            default -> deskOfAgreement(form);
        };
    }

    private Desk deskOfAgreement(String form) {
        Payload proposal = Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy", "ensg"));
        if (form.equals("propose-agreement")) {
            return new Desk(
                    cast.of(PROPOSER), API + "/process-definition/key/agreement-proposal/submit-form", proposal);
        }
        HttpCase journey = HttpCase.propose(cast, engine, PROPOSER, proposal);
        return switch (form) {
            case "screen-proposal" -> at(journey, "ri.alliance", HttpCase.SCREEN, Answers.REWORK);
            case "rework-proposal" ->
                at(
                        journey.answer("ri.alliance", HttpCase.SCREEN, Answers.REWORK),
                        PROPOSER,
                        HttpCase.REWORK,
                        proposal.with("reworkOutcome", "RESUBMIT"));
            case "answer-invitation" -> at(invited(journey), "ri.ensg", HttpCase.INVITATION, Answers.JOIN);
            case "draft-agreement" -> at(joined(journey), "ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE"));
            case "give-opinion" -> at(drafted(journey), "legal.ul", HttpCase.OPINION, Answers.UNFAVORABLE);
            case "give-security-opinion" -> at(drafted(journey), "fsd.ul", HttpCase.OPINION, Answers.UNFAVORABLE);
            case "arbitrate" ->
                at(reviewed(journey, Answers.UNFAVORABLE), "ri.alliance", HttpCase.ARBITRATE, Answers.OVERRULE);
            case "decide" -> at(reviewed(journey, Answers.FAVORABLE), "dir.ensg", HttpCase.DECIDE, Answers.APPROVE);
            case "vote" -> at(decided(journey), "dir.tps", HttpCase.VOTE, Answers.AGAINST);
            case "record-signature" -> at(decided(journey).all(HttpCase.VOTE, Answers.FOR), HttpCase.SIGN);
            default -> throw new IllegalArgumentException("No way to " + form);
        };
    }

    private Desk at(HttpCase journey, String login, String key, Payload good) {
        return new Desk(cast.of(login), API + "/task/" + journey.task(login, key) + "/submit-form", good);
    }

    private Desk at(HttpCase journey, String key) {
        String task = journey.open(key).get(0).getId();
        return new Desk(
                cast.of("sign.office"),
                API + "/task/" + task + "/submit-form",
                Answers.signature(LocalDate.now(ZoneId.of("Europe/Paris"))));
    }

    private static HttpCase invited(HttpCase journey) {
        return journey.answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }

    private static HttpCase joined(HttpCase journey) {
        return invited(journey).all(HttpCase.INVITATION, Answers.JOIN);
    }

    private static HttpCase drafted(HttpCase journey) {
        return joined(journey)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE").with("ppstSensitive", true));
    }

    private static HttpCase reviewed(HttpCase journey, Payload opinionOfSecurity) {
        return drafted(journey)
                .answer("fsd.ul", HttpCase.OPINION, opinionOfSecurity)
                .all(HttpCase.OPINION, Answers.FAVORABLE);
    }

    private static HttpCase decided(HttpCase journey) {
        return reviewed(journey, Answers.FAVORABLE).all(HttpCase.DECIDE, Answers.APPROVE);
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
