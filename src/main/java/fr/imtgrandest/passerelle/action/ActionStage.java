package fr.imtgrandest.passerelle.action;

/** Where an action stands. */
public enum ActionStage {
    /** Its completeness is checked. */
    CHECK,
    /** Back with the person who proposed it. */
    REWORK,
    /** The members of the group are asked. */
    CONSULTATION,
    APPROVAL,
    /** Its milestones are entered. */
    PLANNING,
    /** Its milestones are worked on. */
    UNDER_WAY,
    /** Its closing report is written and taken note of. */
    CLOSING,
    /** The case has ended. */
    DONE
}
