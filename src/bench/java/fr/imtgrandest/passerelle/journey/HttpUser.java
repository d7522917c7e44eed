package fr.imtgrandest.passerelle.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plays one case after the other over HTTP, with a browser for each person of the case that nobody else uses. */
final class HttpUser {

    private static final Duration TOO_LONG = Duration.ofMinutes(2);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final HttpSteps script;
    private final HttpSubject subject;
    private final Map<String, Visitor> browsers = new HashMap<>();
    private final AtomicLong requests = new AtomicLong();

    HttpUser(HttpSteps script, HttpSubject subject) {
        this.script = script;
        this.subject = subject;
        browser(script.proposer());
        script.steps().forEach(step -> browser(step.login()));
    }

    private Visitor browser(String login) {
        return browsers.computeIfAbsent(login, subject.browser());
    }

    long requests() {
        return requests.get();
    }

    /** Returns when the case is over; adds the time of each completion, in nanoseconds. */
    void play(String name, Collection<Long> completions) {
        HttpResponse<String> started =
                call(script.proposer(), "/process-definition/key/agreement-proposal/submit-form", proposal(name), 200);
        String reference = Payload.read(started.body()).path("businessKey").asText();
        for (HttpSteps.Step step : script.steps()) {
            String task = "/task/" + await(() -> waiting(step, reference), id -> !id.isEmpty(), reference + " " + step);
            call(step.login(), task + "/claim", "{\"userId\": \"" + step.login() + "\"}", 204);
            String answer = HttpSteps.answer(step).json();
            long begin = System.nanoTime();
            call(step.login(), task + "/submit-form", answer, 204);
            completions.add(System.nanoTime() - begin);
        }
        await(() -> subject.isOver(reference), over -> over, reference + " at its end");
    }

    /** Where nobody signs in, the form says who proposes. */
    private String proposal(String name) {
        if (subject.ownKeys()) {
            return script.proposal().json();
        }
        Payload signed = script.proposal().with("proposer", script.proposer());
        return ((ObjectNode) Payload.read(signed.json()))
                .put("businessKey", name)
                .toString();
    }

    /** The id of a task of the step, empty where there is none yet. */
    private String waiting(HttpSteps.Step step, String reference) {
        requests.incrementAndGet();
        HttpResponse<String> list = browser(step.login())
                .get(
                        subject.api() + "/task?processInstanceBusinessKey=" + reference + "&taskDefinitionKey="
                                + step.key() + "&candidateGroup=" + step.group(),
                        "Accept",
                        "application/json");
        JsonNode tasks = Payload.read(list.body());
        if (list.statusCode() != 200) {
            throw new IllegalStateException(list.statusCode() + ": " + list.body());
        }
        return tasks.path(0).path("id").asText();
    }

    private HttpResponse<String> call(String login, String path, String json, int expected) {
        requests.incrementAndGet();
        HttpResponse<String> answer = browser(login).call("POST", subject.api() + path, json);
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(login + " at " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Asks again after a pause that grows to some hundredths of a second. */
    private static <T> T await(Supplier<T> question, Function<T, Boolean> enough, String what) {
        long end = System.nanoTime() + TOO_LONG.toNanos();
        long pause = FIRST_PAUSE;
        T answer = question.get();
        while (!enough.apply(answer)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
            answer = question.get();
        }
        return answer;
    }
}
