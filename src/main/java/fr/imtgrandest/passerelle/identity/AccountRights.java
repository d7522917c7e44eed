package fr.imtgrandest.passerelle.identity;

import java.util.Set;

/**
 * What an account may do at this moment.
 *
 * @param enabled whether one may sign in by it
 * @param groups that it belongs to
 */
public record AccountRights(boolean enabled, Set<String> groups) {}
