package fr.imtgrandest.passerelle.shared;

import org.jspecify.annotations.Nullable;

/** The program cannot start as it is configured; says what is wrong and what to do, without a stack trace. */
public final class StartRefused extends RuntimeException {

    private final String action;

    public StartRefused(String description, String action) {
        this(description, action, null);
    }

    public StartRefused(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What the reader can do about it. */
    public String action() {
        return action;
    }
}
