package fr.imtgrandest.passerelle.agreement;

/** What an invited school answers. */
public enum Participation {
    JOIN,
    JOIN_LATER,
    DECLINE,
    OBSERVE
}
