package fr.imtgrandest.passerelle.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;
import org.jspecify.annotations.Nullable;

// The engine has no public way to mark its failures.

/** Marks a failure of the database that can only come from a sign in what the caller sent, such as the sign zero. */
class UnstorableText implements ExceptionCodeProvider {

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    @Override
    public @Nullable Integer provideCode(SQLException failure) {
        return CHARACTER_NOT_IN_REPERTOIRE.equals(failure.getSQLState()) ? ErrorCode.UNSTORABLE_TEXT : null;
    }

    @Override
    public @Nullable Integer provideCode(ProcessEngineException failure) {
        return null;
    }
}
