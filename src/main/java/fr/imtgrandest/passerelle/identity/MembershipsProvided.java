package fr.imtgrandest.passerelle.identity;

import java.util.Set;

/**
 * An identity provider has changed what an account may do, at its sign-in.
 *
 * @param given ids of the groups that the account did not belong to before
 * @param revoked ids of the groups that it belongs to no longer
 */
public record MembershipsProvided(String userId, Set<String> given, Set<String> revoked) {}
