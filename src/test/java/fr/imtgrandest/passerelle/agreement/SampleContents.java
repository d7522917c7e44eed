package fr.imtgrandest.passerelle.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The substance of one agreement before and after a change. */
final class SampleContents {

    static final List<String> SCHOOLS = List.of("mines-nancy", "ensg", "tps");
    static final Proposal PROPOSAL = proposal("RWTH Aachen University", "Titre", "https://example.org");
    static final Conditions CONDITIONS = conditions(2, "0.00", "1.0", "https://example.org/texte");

    static final Content BEFORE = Content.of(PROPOSAL, CONDITIONS, SCHOOLS);
    static final Content MORE_SEATS =
            Content.of(PROPOSAL, conditions(3, "0.00", "1.0", "https://example.org/texte"), SCHOOLS);
    static final Content CLERICAL = Content.of(
            proposal("RWTH Aachen University", "Autre titre", "https://example.com"),
            conditions(2, "0.0", "1.0", "https://example.com/ailleurs"),
            List.of("tps", "ensg", "mines-nancy"));
    static final Content FEWER_SCHOOLS = Content.of(PROPOSAL, CONDITIONS, List.of("mines-nancy", "ensg"));

    private SampleContents() {}

    static Proposal proposal(String partner, String title, String website) {
        return new Proposal(
                title,
                AgreementType.DOUBLE_DEGREE,
                new Proposal.Partner(partner, "DE", "Aachen", website, null, null, null),
                "mines-nancy",
                SCHOOLS,
                title + " : former ensemble.",
                List.of("materials"),
                LocalDate.of(2027, 9, 1),
                null,
                false);
    }

    static Conditions conditions(int seats, String amount, String version, String link) {
        return new Conditions(
                5,
                List.of("fr", "en"),
                seats,
                2,
                new BigDecimal(amount),
                PersonalData.EU,
                false,
                false,
                false,
                DegreeAwarding.DOUBLE,
                TemplateDeviation.NONE,
                link,
                version,
                "Reconnaissance mutuelle des crédits.");
    }
}
