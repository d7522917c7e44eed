package fr.imtgrandest.passerelle.agreement;

/** What an agreement is about; its type decides reviews, duration and signatories. */
public enum AgreementType {
    ACCORD_CADRE,
    STUDENT_EXCHANGE,
    ERASMUS_IIA,
    DOUBLE_DEGREE,
    COTUTELLE,
    RESEARCH,
    INTERNSHIP,
    LETTER_OF_INTENT
}
