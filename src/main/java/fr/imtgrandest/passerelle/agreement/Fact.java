package fr.imtgrandest.passerelle.agreement;

/** A named fact as people read it. */
public record Fact(String label, String value) {}
