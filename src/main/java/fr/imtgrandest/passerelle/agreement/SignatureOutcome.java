package fr.imtgrandest.passerelle.agreement;

/** How the collection of signatures ended. */
public enum SignatureOutcome {
    SIGNED,
    /** What came back signed is not what was approved: the text is taken up again. */
    REVIEW
}
