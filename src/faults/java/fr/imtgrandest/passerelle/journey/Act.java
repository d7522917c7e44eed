package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a client does.
 *
 * @param number in the order in which acts were begun
 * @param subject the task or the case that it is about; for a start, the process
 * @param key under which it is sent; null where it is sent as a browser does
 * @param content kind and hash of the file that it brings; empty where it brings none
 */
record Act(long number, Kind kind, String login, String subject, @Nullable String key, String content, Sending sending) {

    /** What clients do. */
    enum Kind {
        START,
        CLAIM,
        COMPLETE,
        DECIDE,
        BRING
    }

    /** How it is sent, once or again. */
    interface Sending {
        HttpResponse<String> by(Visitor visitor, String... headers);
    }

    HttpResponse<String> send(Visitor visitor) {
        return key == null ? sending.by(visitor) : sending.by(visitor, "Idempotency-Key", key);
    }

    /** What became of it, as far as the client knows. */
    enum Outcome {
        DONE,
        REFUSED,
        UNKNOWN
    }
}
