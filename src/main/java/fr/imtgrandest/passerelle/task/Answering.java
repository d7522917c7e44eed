package fr.imtgrandest.passerelle.task;

/**
 * A person who answers a question.
 *
 * @param caseId id of the outermost process instance
 * @param matter what the question is about in the case
 * @param question tells questions of the same duty apart
 * @param person opaque id, the same for all accounts of a person
 */
public record Answering(
        String caseId, String matter, int round, Duty duty, String question, String person, String taskId) {}
