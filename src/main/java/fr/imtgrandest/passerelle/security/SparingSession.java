package fr.imtgrandest.passerelle.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session of one request.
 *
 * @param <S> how it is stored
 */
final class SparingSession<S extends Session> implements Session {

    /** By so much a session may end before its time, because a later access was not written. */
    static final Duration PRECISION = Duration.ofMinutes(1);

    private final S stored;
    private boolean changed;

    SparingSession(S stored, boolean changed) {
        this.stored = stored;
        this.changed = changed;
    }

    S stored() {
        return stored;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (Duration.between(stored.getLastAccessedTime(), time).compareTo(PRECISION) >= 0) {
            changed = true;
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
