package fr.imtgrandest.passerelle.approval;

/** How much waits for someone's decision. */
public interface OpenDecisions {

    /**
     * The number of decisions and votes that wait for a person.
     *
     * @param userId id of the account
     * @param atMost counts no further
     */
    int count(String userId, int atMost);
}
