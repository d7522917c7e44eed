package fr.imtgrandest.passerelle.action;

/** What the lead decides when too few members took part in the consultation. */
public enum Continuation {
    GO_ON,
    STOP
}
