package fr.imtgrandest.passerelle.journal;

/** The last row of a chain at some moment. */
public record Head(String chain, long position, String hash) {}
