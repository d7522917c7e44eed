package fr.imtgrandest.passerelle.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Set;

/** What an answer says of an act. */
final class Verdict {

    private static final Set<Integer> DONE = Set.of(200, 204, 302);
    static final String DONE_BEFORE = "a déjà terminé cette tâche";
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int FAILURES = 500;
    private static final int SHOWN = 300;

    private Verdict() {}

    /** @param again whether it was sent before, and nobody knows what became of it */
    static Act.Outcome of(Act act, HttpResponse<String> answer, boolean again) {
        int status = answer.statusCode();
        if (DONE.contains(status)) {
            return Act.Outcome.DONE;
        }
        // Without an answer to the page before it there is no token of the form.
        if (status >= FAILURES || (status == FORBIDDEN && act.kind() != Act.Kind.COMPLETE)) {
            return Act.Outcome.UNKNOWN;
        }
        boolean doneBefore = again && status == CONFLICT && answer.body().contains(DONE_BEFORE);
        return doneBefore && act.kind() == Act.Kind.COMPLETE ? Act.Outcome.DONE : Act.Outcome.REFUSED;
    }

    /** The reference of a case that was started; otherwise the status and the beginning of what was said. */
    static String told(Act act, HttpResponse<String> answer) {
        if (act.kind() == Act.Kind.START && answer.statusCode() == 200) {
            JsonNode started = Payload.read(answer.body());
            return started.path("businessKey").asText();
        }
        String body = answer.body().replaceAll("\\s+", " ");
        return answer.statusCode() + " " + body.substring(0, Math.min(SHOWN, body.length()));
    }
}
