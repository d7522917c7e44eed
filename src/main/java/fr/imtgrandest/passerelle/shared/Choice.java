package fr.imtgrandest.passerelle.shared;

/** One choice of a list on a page. */
public record Choice(String value, String label, boolean chosen) {}
