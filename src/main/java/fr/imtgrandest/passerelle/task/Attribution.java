package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who answered a task and when, kept beside the answer until the engine has taken it over. */
public final class Attribution {

    public static final VariableKey<String> ANSWERED_BY = VariableKey.text("answeredBy");

    /** ISO 8601 instant. */
    public static final VariableKey<String> ANSWERED_AT = VariableKey.text("answeredAt");

    private Attribution() {}

    public static void declare(DelegateExecution execution) {
        ANSWERED_BY.declareLocal(execution);
        ANSWERED_AT.declareLocal(execution);
    }

    public static Instant at(DelegateExecution execution) {
        return Instant.parse(ANSWERED_AT.require(execution));
    }
}
