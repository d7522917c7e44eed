package fr.imtgrandest.passerelle.engine;

/** Published after the transaction of an act that was refused to a person has been rolled back. */
public record ActRefused(Doing doing, Reason reason) {

    /** Why. */
    public enum Reason {
        /** What was sent does not fit the form. */
        FORM,
        /** Somebody else holds the task. */
        HELD,
        /** Nobody may. */
        CLOSED,
        /** This person may not. */
        NOT_ALLOWED,
        /** It does not exist for this person. */
        ABSENT
    }
}
