package fr.imtgrandest.passerelle.document;

/** The papers that are made from templates. */
public enum PaperKind {
    /** What is proposed and drafted, as it stands. */
    PROPOSAL_SHEET("proposal-sheet"),
    /** Who decided what for which content; issued with a code to verify it. */
    DECISION_RECORD("decision-record"),
    /** What stands before the signed copies of a concluded agreement. */
    COVER_SHEET("cover-sheet");

    private final String code;

    PaperKind(String code) {
        this.code = code;
    }

    /** Its name in addresses, and that of its template. */
    public String code() {
        return code;
    }
}
