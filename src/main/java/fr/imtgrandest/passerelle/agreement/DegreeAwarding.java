package fr.imtgrandest.passerelle.agreement;

/** The degrees that an agreement leads to. */
public enum DegreeAwarding {
    NONE,
    DOUBLE,
    JOINT,
    PHD
}
