package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The two ways in which a person moves a case; a gate may take values out of the submission before the engine sees it. */
public sealed interface Act {

    /** What the person sent along. */
    VariableMap submission();

    /** A task is answered. */
    record CompleteTask(String taskId, VariableMap submission) implements Act {}

    /**
     * A case is opened by the start form of its process.
     *
     * @param definitionId id of the version of the process
     * @param businessKey what the caller would like as business key; null when nothing was asked
     */
    record StartCase(String definitionId, @Nullable String businessKey, VariableMap submission) implements Act {}
}
