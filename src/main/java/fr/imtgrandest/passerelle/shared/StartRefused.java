package fr.imtgrandest.passerelle.shared;

/** The program cannot start as it is configured; says what is wrong and what to do, without a stack trace. */
public final class StartRefused extends RuntimeException {

    private final String action;

    public StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
