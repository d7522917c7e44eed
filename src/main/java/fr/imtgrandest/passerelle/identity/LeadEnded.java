package fr.imtgrandest.passerelle.identity;

/**
 * Someone leads a working group no more but is still a member; published in the transaction of the change.
 *
 * @param theme id of the group's theme
 */
public record LeadEnded(String theme, String userId) {}
