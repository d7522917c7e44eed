package fr.imtgrandest.passerelle.engine;

/**
 * The open task that somebody acts on.
 *
 * @param definitionId id of the version of the process whose model asks
 * @param step id of the task in that model
 * @param caseId id of the outermost process instance
 */
public record OpenTask(String id, String definitionId, String step, String caseId) {}
