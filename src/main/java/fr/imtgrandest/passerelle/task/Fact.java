package fr.imtgrandest.passerelle.task;

/** A named fact as people read it. */
public record Fact(String label, String value) {}
