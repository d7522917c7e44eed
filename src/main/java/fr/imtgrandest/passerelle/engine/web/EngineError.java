package fr.imtgrandest.passerelle.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.engine.ErrorCode;
import java.util.Set;
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
    private static final Pattern PREFIX =
            Pattern.compile("^Cannot (?:complete task|submit task form|instantiate process definition) \\S+: ");

    // How the engine marks that someone else was faster.
    private static final int OPTIMISTIC_LOCKING = 1;
    private static final int DEADLOCK = 10_000;
    private static final int FOREIGN_KEY = 10_001;

    /** What the engine throws where an id names nothing. */
    private static final Set<String> NOTHING_FOUND = Set.of("NullValueException", "NotFoundException");

    /** What the engine's transactions throw where the database is away. */
    private static final Set<String> AWAY = Set.of(
            "CannotCreateTransactionException", "CannotGetJdbcConnectionException", "TransactionSystemException");

    private static final Pattern NO_SUCH_THING =
            Pattern.compile("no deployed process definition found|(?:\\w+ is null|No job found with id.*)$");

    /** Ends each of the engine's sentences about a task that does not exist, or not for this person. */
    private static final String NO_SUCH_TASK = "task is null";

    /** Understands the JSON of the engine's own answer; only sentences of ours are passed on. */
    static EngineError of(int status, JsonNode answer) {
        String message = answer.path("message").asText();
        return switch (answer.path("code").asInt()) {
            case ErrorCode.SUBMISSION_REFUSED -> sentence(HttpStatus.BAD_REQUEST, "invalidSubmission", message);
            case ErrorCode.TASK_HELD -> sentence(HttpStatus.CONFLICT, "taken", message);
            case ErrorCode.FORBIDDEN -> sentence(HttpStatus.FORBIDDEN, "notAllowed", message);
            case ErrorCode.CLOSED -> key(HttpStatus.FORBIDDEN, "notAllowed");
            case ErrorCode.UNSTORABLE_TEXT -> key(HttpStatus.BAD_REQUEST, "badRequest");
            case OPTIMISTIC_LOCKING, DEADLOCK, FOREIGN_KEY -> key(HttpStatus.CONFLICT, "changed");
            default -> unmarked(status, answer.path("type").asText(), message);
        };
    }

    /** The task that was asked for is done, or not there for this person. */
    static EngineError taskGone() {
        return key(HttpStatus.NOT_FOUND, "taskGone");
    }

    /** Somebody has done it meanwhile, as the sentence says. */
    static EngineError doneMeanwhile(String sentence) {
        return new EngineError(HttpStatus.CONFLICT.value(), "done", sentence, false);
    }

    /** Whether it is {@link #taskGone}. */
    boolean isTaskGone() {
        return equals(taskGone());
    }

    /** Whether nobody foresaw it. */
    boolean isUnexpected() {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static EngineError unmarked(int status, String type, String message) {
        if (message.contains(NO_SUCH_TASK)) {
            return taskGone();
        }
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                && (NOTHING_FOUND.contains(type)
                        || NO_SUCH_THING.matcher(message).find())) {
            return key(HttpStatus.NOT_FOUND, "notFound");
        }
        if (AWAY.contains(type)) {
            return key(HttpStatus.SERVICE_UNAVAILABLE, "away");
        }
        if (type.equals("TaskAlreadyClaimedException")) {
            return key(HttpStatus.CONFLICT, "taken");
        }
        String word = switch (status) {
            case 403 -> "notAllowed";
            case 404 -> "notFound";
            default -> status < 500 ? "badRequest" : "unexpected";
        };
        return new EngineError(status, word, "engine.error." + word, true);
    }

    private static EngineError sentence(HttpStatus status, String type, String message) {
        return new EngineError(status.value(), type, PREFIX.matcher(message).replaceFirst(""), false);
    }

    private static EngineError key(HttpStatus status, String type) {
        return new EngineError(status.value(), type, "engine.error." + type, true);
    }
}
