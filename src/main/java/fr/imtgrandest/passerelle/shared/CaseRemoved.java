package fr.imtgrandest.passerelle.shared;

/**
 * A case is taken away for good, its time being over; published in the transaction of the removal, so that each feature takes away
 * what it keeps.
 */
public record CaseRemoved(Reference reference) {}
