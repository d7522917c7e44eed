package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bodies made to break something, before every form of the project. */
@EngineTest
class HostileInputHttpTests {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int LEVELS = 100_000;

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

    static Stream<String> forms() {
        return Desks.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_is_made_to_break_something_is_refused_soon_and_nothing_is_written(String form) {
        Desks.Desk desk = new Desks(cast, engine, clock).before(form);
        String key =
                Payload.read(desk.good().json()).path("variables").fieldNames().next();
        Map<String, String> before = new DatabaseTraces(jdbc).read();
        SoftAssertions softly = new SoftAssertions();

        for (String variable : hostile()) {
            String body = "{\"variables\": {\"" + key + "\": " + variable + "}}";
            long begin = System.nanoTime();
            HttpResponse<String> answer = desk.visitor().call("POST", desk.path(), body);
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            String what = variable.length() > 80 ? variable.substring(0, 80) + "…" : variable;
            softly.assertThat(answer.statusCode())
                    .as(what + " " + answer.body())
                    .isBetween(400, 499);
            softly.assertThat(answer.body()).as(what).doesNotContain(Desks.INSIDE);
            softly.assertThat(taken).as(what).isLessThan(SOON);
        }

        softly.assertAll();
        assertThat(new DatabaseTraces(jdbc).read()).isEqualTo(before);
    }

    private static List<String> hostile() {
        String megabyte = "x".repeat(1_000_000);
        return List.of(
                "{\"type\": \"String\", \"value\": \"" + megabyte + "\"}",
                "{\"type\": \"Json\", \"value\": \"[\\\"" + megabyte + "\\\"]\"}",
                "{\"type\": \"String\", \"value\": \"a\\u0000b\"}",
                "{\"type\": \"String\", \"value\": \"a\\ud800b\"}",
                "{\"type\": \"String\", \"value\": \"\\udfff\"}",
                "{\"type\": \"Json\", \"value\": \"" + "[".repeat(LEVELS) + "]".repeat(LEVELS) + "\"}",
                "{\"type\": \"Json\", \"value\": \"[{\\\"a\\\": {\\\"b\\\": 1}}]\"}",
                "[".repeat(LEVELS) + "]".repeat(LEVELS),
                "{\"a\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS),
                "{\"type\": \"String\", \"value\": \"x\", \"valueInfo\": {\"transient\": true}}");
    }

    static Stream<String> lists() {
        return Stream.of("/task", "/task/count", "/user", "/group", "/filter", "/process-definition");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_billion_results_are_refused_soon(String list) {
        Visitor visitor = cast.of("ri.alliance");
        long begin = System.nanoTime();
        HttpResponse<String> answer = visitor.get(API + list + "?maxResults=1000000000");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
