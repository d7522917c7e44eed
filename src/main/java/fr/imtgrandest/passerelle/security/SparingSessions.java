package fr.imtgrandest.passerelle.security;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions whose last access is written once in a while only, so that a request which changes nothing of its session writes
 * nothing; and that a request reads once.
 *
 * @param <S> how they are stored
 */
class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSession<S>> {

    private final FindByIndexNameSessionRepository<S> stored;
    private final TransactionOperations writing;

    /** What the request of this thread has read, by id; absent outside of requests. */
    @SuppressWarnings("ThreadLocalUsage") // there is one of these in a program
    private final ThreadLocal<@Nullable Map<String, SparingSession<S>>> read = new ThreadLocal<>();

    /** @param writing around what belongs together when a session is written */
    SparingSessions(FindByIndexNameSessionRepository<S> stored, TransactionOperations writing) {
        this.stored = stored;
        this.writing = writing;
    }

    void beginRequest() {
        read.set(new HashMap<>());
    }

    void endRequest() {
        read.remove();
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(stored.createSession(), true);
    }

    @Override
    public void save(SparingSession<S> session) {
        if (session.isChanged()) {
            writing.executeWithoutResult(transaction -> stored.save(session.stored()));
            session.saved();
        }
    }

    @Override
    public @Nullable SparingSession<S> findById(String id) {
        Map<String, SparingSession<S>> known = read.get();
        return known == null ? fromDatabase(id) : known.computeIfAbsent(id, this::fromDatabase);
    }

    private @Nullable SparingSession<S> fromDatabase(String id) {
        S found = stored.findById(id);
        return found == null ? null : new SparingSession<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        Map<String, SparingSession<S>> known = read.get();
        if (known != null) {
            known.remove(id);
        }
        stored.deleteById(id);
    }

    @Override
    public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, SparingSession<S>> found = new HashMap<>();
        stored.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new SparingSession<>(session, false)));
        return found;
    }
}
