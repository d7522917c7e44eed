package fr.imtgrandest.passerelle.agreement;

/** What the alliance office makes of an unfavourable blocking opinion. */
public enum ArbitrationOutcome {
    REWORK,
    OVERRULE,
    STOP
}
