package fr.imtgrandest.passerelle.agreement;

/** The dimension of the alliance that an agreement serves. */
public enum Dimension {
    TRAINING,
    REGION,
    REPUTATION,
    INTERNATIONAL,
    JOINT_PROJECTS
}
