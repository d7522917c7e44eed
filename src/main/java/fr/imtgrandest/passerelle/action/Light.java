package fr.imtgrandest.passerelle.action;

/** The traffic light of a progress report. */
public enum Light {
    GREEN,
    AMBER,
    RED
}
