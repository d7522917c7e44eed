package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Scope;

/**
 * A review that the table {@code required-reviews} asks for.
 *
 * @param code the review, such as {@code LEGAL}
 * @param role prefix of the group that gives it
 * @param dueDays days to answer
 */
public record ReviewRule(String code, String role, Scope scope, int dueDays, boolean blocking) {}
