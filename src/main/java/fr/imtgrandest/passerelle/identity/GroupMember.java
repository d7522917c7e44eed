package fr.imtgrandest.passerelle.identity;

/**
 * Someone of a working group.
 *
 * @param name display name of the person
 * @param lead whether they lead the group
 */
public record GroupMember(String userId, String name, boolean lead) {}
