package fr.imtgrandest.passerelle.journal;

/** Knows from where the running thread was called. */
public interface Origins {

    Origin current();
}
