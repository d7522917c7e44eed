package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Submissions that nobody thought of, the same ones each time. */
@EngineTest
class RandomSubmissionsHttpTests {

    private static final long SEED = 20_261_125L;
    private static final int MANY = 5_000;
    private static final int AT_ONCE = 4;

    private static final List<String> TYPES = List.of(
            "String",
            "Integer",
            "Long",
            "Short",
            "Double",
            "Boolean",
            "Date",
            "Json",
            "Xml",
            "Object",
            "File",
            "Bytes",
            "Null",
            "Nonsense",
            "");

    private static final List<String> VALUES = List.of(
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"APPROVE\"",
            "\"JOIN\"",
            "\"GO\"",
            "\"2027-09-01\"",
            "\"0001-01-01\"",
            "\"12.50\"",
            "\"-1\"",
            "\"1e9\"",
            "0",
            "-1",
            "3",
            "2147483648",
            "1.5",
            "true",
            "false",
            "null",
            "\"${1+1}\"",
            "\"#{execution.id}\"",
            "\"<script>\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"[]\"",
            "\"[\\\"fr\\\"]\"",
            "\"[{\\\"name\\\": 1}]\"",
            "\"{\"",
            "[]",
            "{}",
            "[1,2]",
            "\"rO0ABXQAAWE=\"");

    private static final List<String> STRANGERS = List.of(
            "proposer", "round", "contentHash", "nrOfInstances", "loopCounter", "initiator", "__proto__", "a b");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    private record Shot(Desks.Desk desk, String path, String body) {}

    @Test
    void five_thousand_random_submissions_are_answered_and_none_is_an_error_of_the_server() throws Exception {
        Cast cast = new Cast(port);
        List<Desks.Desk> desks = Desks.forms().stream()
                .map(new Desks(cast, engine, clock)::before)
                .toList();
        Random random = new Random(SEED);
        List<Shot> shots = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            shots.add(shot(desks.get(random.nextInt(desks.size())), random));
        }

        List<String> wrong = fire(shots);

        assertThat(wrong).as("seed " + SEED).isEmpty();
    }

    private static List<String> fire(List<Shot> shots) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> wrong = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(shots.stream()
                    .map(shot -> (Callable<String>) () -> judge(shot))
                    .toList())) {
                if (!answer.get().isEmpty()) {
                    wrong.add(answer.get());
                }
            }
            return wrong;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Empty when the answer is as it should be. */
    private static String judge(Shot shot) {
        HttpResponse<String> answer = shot.desk().visitor().call("POST", shot.path(), shot.body());
        boolean expected = answer.statusCode() / 100 == 2 || answer.statusCode() / 100 == 4;
        boolean tells = answer.statusCode() / 100 == 4 && Desks.INSIDE.stream().anyMatch(answer.body()::contains);
        return expected && !tells
                ? ""
                : answer.statusCode() + " " + answer.body() + " for " + shot.path() + " " + shot.body();
    }

    private static Shot shot(Desks.Desk desk, Random random) {
        String path = random.nextBoolean()
                ? desk.path()
                : desk.path().replaceFirst("(/task/[^/]+)/submit-form$", "$1/complete");
        List<String> variables = new ArrayList<>();
        JsonNode good = Payload.read(desk.good().json()).path("variables");
        good.fieldNames().forEachRemaining(key -> {
            if (random.nextInt(4) > 0) {
                variables.add(quoted(key) + ":" + (random.nextBoolean() ? good.path(key) : variable(random)));
            }
        });
        for (int extra = random.nextInt(3); extra > 0; extra--) {
            variables.add(quoted(STRANGERS.get(random.nextInt(STRANGERS.size()))) + ":" + variable(random));
        }
        return new Shot(desk, path, "{\"variables\":{" + String.join(",", variables) + "}}");
    }

    private static String variable(Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        String info = random.nextInt(5) == 0 ? ",\"valueInfo\":{\"transient\":true}" : "";
        return type.isEmpty()
                ? "{\"value\":" + value + info + "}"
                : "{\"type\":" + quoted(type) + ",\"value\":" + value + info + "}";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
