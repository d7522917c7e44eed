package fr.imtgrandest.passerelle.identity;

/**
 * Someone is neither member nor lead of a working group any more; published in the transaction of the change.
 *
 * @param theme id of the group's theme
 */
public record MemberLeft(String theme, String userId) {}
