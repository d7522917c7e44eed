package fr.imtgrandest.passerelle.identity;

/**
 * An account that could join a working group.
 *
 * @param name display name of the person
 */
public record Candidate(String userId, String name) {}
