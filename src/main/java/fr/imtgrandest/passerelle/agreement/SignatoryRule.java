package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Scope;

/** Who signs, as the table {@code signatories} says. */
public record SignatoryRule(Scope scope, String capacity, int rank) {}
