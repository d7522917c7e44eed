package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The rows that a business rule task has just found; the engine keeps them only until the task ends. */
public final class DecisionRows {

    private static final String RESULT = "decisionResult";

    private DecisionRows() {}

    public static <T> List<T> read(DelegateExecution execution, Function<Row, T> row) {
        return read((DmnDecisionResult) execution.getVariable(RESULT), row);
    }

    static <T> List<T> read(DmnDecisionResult result, Function<Row, T> row) {
        return result.stream().map(Row::new).map(row).toList();
    }

    /** One row, by the names of its outputs. */
    public static final class Row {

        private final DmnDecisionResultEntries entries;

        private Row(DmnDecisionResultEntries entries) {
            this.entries = entries;
        }

        /**
         * The text of a cell.
         *
         * @throws IllegalStateException if the cell is empty
         */
        public String text(String output) {
            return findText(output).orElseThrow(() -> missing(output));
        }

        public Optional<String> findText(String output) {
            return find(output, String.class);
        }

        /**
         * The whole number of a cell.
         *
         * @throws IllegalStateException if the cell is empty
         */
        public int number(String output) {
            return findNumber(output).orElseThrow(() -> missing(output));
        }

        public Optional<Integer> findNumber(String output) {
            return find(output, Number.class).map(Number::intValue);
        }

        /**
         * The yes or no of a cell.
         *
         * @throws IllegalStateException if the cell is empty
         */
        public boolean flag(String output) {
            return find(output, Boolean.class).orElseThrow(() -> missing(output));
        }

        /** The engine has no entry at all for an empty cell, and its own accessor fails on it. */
        private <T> Optional<T> find(String output, Class<T> type) {
            return Optional.ofNullable(entries.get(output)).map(type::cast);
        }

        private static IllegalStateException missing(String output) {
            return new IllegalStateException("A decision table leaves its output '" + output + "' empty");
        }
    }
}
