package fr.imtgrandest.passerelle.agreement;

/** Who signs, as the table {@code signatories} says. */
public record SignatoryRule(Scope scope, String capacity, int rank) {}
