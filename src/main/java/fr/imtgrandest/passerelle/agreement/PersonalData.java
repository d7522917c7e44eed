package fr.imtgrandest.passerelle.agreement;

/** Where personal data go under an agreement. */
public enum PersonalData {
    NONE,
    /** Within the European Union. */
    EU,
    /** Outside the European Union. */
    NON_EU
}
