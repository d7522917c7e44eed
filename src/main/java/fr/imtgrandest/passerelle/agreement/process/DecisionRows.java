package fr.imtgrandest.passerelle.agreement.process;

import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The rows that a business rule task has just found; the engine keeps them only until the task ends. */
final class DecisionRows {

    private static final String RESULT = "decisionResult";

    private DecisionRows() {}

    static <T> List<T> read(DelegateExecution execution, Function<DmnDecisionResultEntries, T> row) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
        return result.stream().map(row).toList();
    }

    static String text(DmnDecisionResultEntries row, String output) {
        return row.<String>getEntry(output);
    }

    static int number(DmnDecisionResultEntries row, String output) {
        return row.<Number>getEntry(output).intValue();
    }
}
