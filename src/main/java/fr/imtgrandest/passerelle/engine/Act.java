package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The ways in which a person moves a case. */
public sealed interface Act {

    /** An act by a form; a gate may take values out of the submission before the engine sees it. */
    sealed interface Submitted extends Act {

        /** What the person sent along. */
        VariableMap submission();
    }

    /** A task is taken on. */
    record ClaimTask(OpenTask task) implements Act {}

    /** A task is answered. */
    record CompleteTask(OpenTask task, VariableMap submission) implements Submitted {}

    /**
     * A case is opened by the start form of its process.
     *
     * @param definitionId id of the version of the process
     * @param businessKey what the caller would like as business key; null when nothing was asked
     */
    record StartCase(String definitionId, @Nullable String businessKey, VariableMap submission) implements Submitted {}
}
