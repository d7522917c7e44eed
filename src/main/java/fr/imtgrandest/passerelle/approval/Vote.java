package fr.imtgrandest.passerelle.approval;

/** How a director votes in the college. */
public enum Vote {
    FOR,
    AGAINST,
    ABSTAIN
}
