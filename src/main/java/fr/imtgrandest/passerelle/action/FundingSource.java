package fr.imtgrandest.passerelle.action;

/** Who pays for an action. */
public enum FundingSource {
    /** The budgets of the schools that take part. */
    SCHOOLS,
    /** The Institut or the alliance itself. */
    ALLIANCE,
    REGION,
    STATE,
    EUROPE,
    COMPANY,
    OTHER
}
