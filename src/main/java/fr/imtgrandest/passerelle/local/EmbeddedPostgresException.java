package fr.imtgrandest.passerelle.local;

import org.jspecify.annotations.Nullable;

/** Says why the embedded server cannot be used, and what the reader can do about it. */
public final class EmbeddedPostgresException extends RuntimeException {

    static final String USE_ANOTHER_SERVER = "Or use an existing PostgreSQL: set spring.datasource.url with"
            + " spring.datasource.username=passerelle_app and its password, and spring.flyway.url with"
            + " spring.flyway.user=passerelle_owner and its password.";

    private final String remedy;

    EmbeddedPostgresException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    EmbeddedPostgresException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
