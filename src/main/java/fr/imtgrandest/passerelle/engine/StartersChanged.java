package fr.imtgrandest.passerelle.engine;

/** The groups that may start some process are others now; published in the transaction that changed them. */
public record StartersChanged() {}
