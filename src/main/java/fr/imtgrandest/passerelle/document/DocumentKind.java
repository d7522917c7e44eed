package fr.imtgrandest.passerelle.document;

/** What a file of a case is. */
public enum DocumentKind {
    /** The text of the agreement, one document per language. */
    DRAFT_TEXT,
    /** Who the partner is: status, accreditations, figures. */
    PARTNER_SHEET,
    /** By whom the partner is accredited, and for what. */
    ACCREDITATION,
    /** Programmes side by side: curricula, equivalences, conversion of grades. */
    PROGRAMME_TABLE,
    /** Flows, calendar and courses of an exchange. */
    FLOW_TABLE,
    BUDGET,
    /** Work plan, intellectual property and publication of a research project. */
    WORK_PLAN,
    /** Subject, supervisors and calendar of a thesis under joint supervision. */
    THESIS_SHEET,
    /** Protection of the scientific and technical potential of the nation. */
    SECURITY_FORM,
    /** What a council decided. */
    DELIBERATION,
    SIGNED_ORIGINAL,
    ANNUAL_REPORT,
    OTHER;

    /** Whether only a circle may read it; what people are asked about, and what they signed, is read by all who see the case. */
    public boolean mayBeRestricted() {
        return switch (this) {
            case SECURITY_FORM, DELIBERATION, ANNUAL_REPORT, OTHER -> true;
            case DRAFT_TEXT,
                    PARTNER_SHEET,
                    ACCREDITATION,
                    PROGRAMME_TABLE,
                    FLOW_TABLE,
                    BUDGET,
                    WORK_PLAN,
                    THESIS_SHEET,
                    SIGNED_ORIGINAL -> false;
        };
    }
}
