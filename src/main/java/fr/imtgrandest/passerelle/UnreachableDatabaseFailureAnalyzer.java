package fr.imtgrandest.passerelle;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two sentences that the configured database does not answer or does not let the program in, as an operator meets it most often. */
final class UnreachableDatabaseFailureAnalyzer implements FailureAnalyzer {

    /** What to do, by how SQLSTATE begins; PostgreSQL's documentation, appendix A. */
    private static final Map<String, String> ACTIONS = Map.of(
            "08",
            "Start PostgreSQL, or correct spring.datasource.url and spring.flyway.url.",
            "28",
            "Correct the password of that role, or pg_hba.conf: spring.flyway.user is passerelle_owner,"
                    + " spring.datasource.username is passerelle_app.",
            "3D",
            "Create the database with its two roles, or correct spring.datasource.url and spring.flyway.url.",
            "57P",
            "PostgreSQL is being started or stopped: look at its log, and start this program again.");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                Optional<String> action = action(String.valueOf(refusal.getSQLState()));
                if (action.isPresent()) {
                    return new FailureAnalysis(
                            "The database cannot be used: " + refusal.getMessage(), action.orElseThrow(), failure);
                }
            }
        }
        return null;
    }

    private static Optional<String> action(String state) {
        return ACTIONS.entrySet().stream()
                .filter(action -> state.startsWith(action.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
