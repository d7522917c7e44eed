package fr.imtgrandest.passerelle.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * What a refusal or a failure of the engine means to whoever asked.
 *
 * @param status of the answer
 * @param type a neutral word for programs
 * @param text a sentence of ours as HTML, or the key of one in the message bundles
 * @param isKey whether the text is a key
 */
record EngineError(int status, String type, String text, boolean isKey) {

    /** The REST resources put this before our own sentences. */
    private static final Pattern SUBMISSION =
            Pattern.compile("Cannot (?:complete task|submit task form|instantiate process definition) \\S+: ");

    private static final Set<String> TAKEN = Set.of("TaskHeldException", "TaskAlreadyClaimedException");
    private static final int OPTIMISTIC_LOCKING = 1;

    /** Ends each of the engine's sentences about a task that does not exist, or not for this person. */
    private static final String NO_SUCH_TASK = "task is null";

    /** Understands the JSON of the engine's own answer. */
    static EngineError of(int status, JsonNode answer) {
        String type = answer.path("type").asText();
        String message = answer.path("message").asText();
        if (answer.path("code").asInt() == OPTIMISTIC_LOCKING) {
            return key(HttpStatus.CONFLICT, "changed");
        }
        if (message.contains(NO_SUCH_TASK)) {
            return key(HttpStatus.NOT_FOUND, "taskGone");
        }
        Matcher submission = SUBMISSION.matcher(message);
        if (status == HttpStatus.BAD_REQUEST.value() && type.equals("RestException") && submission.lookingAt()) {
            return new EngineError(status, "invalidSubmission", message.substring(submission.end()), false);
        }
        if (TAKEN.contains(type)) {
            return taken(type, message);
        }
        return other(status, type, message, answer);
    }

    private static EngineError taken(String type, String message) {
        return type.equals("TaskHeldException")
                ? new EngineError(HttpStatus.CONFLICT.value(), "taken", message, false)
                : key(HttpStatus.CONFLICT, "taken");
    }

    private static EngineError other(int status, String type, String message, JsonNode answer) {
        if (status == HttpStatus.FORBIDDEN.value()) {
            boolean ours = type.equals("AuthorizationException")
                    && answer.path("missingAuthorizations").isEmpty()
                    && !message.isBlank();
            return ours
                    ? new EngineError(status, "notAllowed", message, false)
                    : key(HttpStatus.FORBIDDEN, "notAllowed");
        }
        if (status == HttpStatus.NOT_FOUND.value()) {
            return key(HttpStatus.NOT_FOUND, "notFound");
        }
        String word = status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "badRequest" : "unexpected";
        return new EngineError(status, word, "engine.error." + word, true);
    }

    private static EngineError key(HttpStatus status, String type) {
        return new EngineError(status.value(), type, "engine.error." + type, true);
    }
}
