package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.DocumentKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The parts of the substance of an agreement; each opinion and decision is about some of them. */
public enum Facet {
    /** Which establishment. */
    PARTNER,
    /** The type of the agreement and the degree that it awards. */
    TYPE,
    /** The lead school and the schools that take part. */
    SCHOOLS,
    /** How many students each way and year. */
    FLOWS,
    MONEY,
    /** When it takes effect and for how long. */
    DATES,
    /** Personal data, intellectual property, protected potential, and how far the text is from the model. */
    RISKS,
    /** The version of the text, its languages and its key clauses. */
    TEXT;

    /**
     * What a director or an office decides about: all but the schools, since each director decides for their own, and one that
     * leaves changes nothing for the others.
     */
    public static Set<Facet> ofDecisions() {
        return EnumSet.complementOf(EnumSet.of(SCHOOLS));
    }

    /** The part that a document belongs to; empty for one that is no part of what is agreed. */
    public static Optional<Facet> of(DocumentKind kind) {
        return switch (kind) {
            case PARTNER_SHEET, ACCREDITATION -> Optional.of(PARTNER);
            case FLOW_TABLE -> Optional.of(FLOWS);
            case BUDGET -> Optional.of(MONEY);
            case SECURITY_FORM -> Optional.of(RISKS);
            case DRAFT_TEXT, PROGRAMME_TABLE, WORK_PLAN, THESIS_SHEET -> Optional.of(TEXT);
            case DELIBERATION, SIGNED_ORIGINAL, ANNUAL_REPORT, OTHER -> Optional.empty();
        };
    }
}
