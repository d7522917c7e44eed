package fr.imtgrandest.passerelle.identity;

/** For whom a rule of a decision table counts; it turns a role into groups. */
public enum Scope {
    /** The legal party of the lead school. */
    LEAD_PARTY,
    /** Each legal party of the joining schools. */
    EACH_PARTY,
    LEAD_SCHOOL,
    /** Each joining school. */
    EACH_SCHOOL,
    /** A joining school other than the lead, else the alliance office. */
    OTHER_SCHOOL,
    /** The alliance office. */
    ALLIANCE,
    /** The working group of each theme. */
    EACH_THEME,
    /** The foreign partner. */
    PARTNER
}
