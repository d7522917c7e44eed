package fr.imtgrandest.passerelle.notification;

/** How someone wants to be called. */
public enum MailPreference {
    /** One mail for each thing, at once. */
    EACH,
    /** One mail a day, in the morning. */
    DAILY,
    NONE
}
