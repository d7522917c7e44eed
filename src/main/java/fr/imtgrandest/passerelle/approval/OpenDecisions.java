package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.identity.Reader;

/** How much waits for someone's decision. */
public interface OpenDecisions {

    /**
     * The number of decisions and votes that wait for a person.
     *
     * @param atMost counts no further
     */
    int count(Reader reader, int atMost);
}
