package fr.imtgrandest.passerelle.security.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells that the database could not be reached, or went away in the midst of something, from everything else that fails. */
public final class DatabaseAway {

    /** How the pool calls a connection that it has given up; it says no more. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseAway() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        if (failure instanceof SQLException sql && isAway(sql)) {
            return true;
        }
        return failure != null && isCauseOf(failure.getCause());
    }

    /** Class 08 of the standard is about connections, 57P of PostgreSQL about a server that ends or begins. */
    private static boolean isAway(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state == null
                        ? GIVEN_UP.equals(failure.getMessage())
                        : state.startsWith("08") || state.startsWith("57P"));
    }
}
