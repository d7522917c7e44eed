package fr.imtgrandest.passerelle.journey;

import java.time.LocalDate;
import java.util.List;

/** Forms filled in well. */
final class Answers {

    static final List<String> ALL_SCHOOLS = List.of("mines-nancy", "telecom-nancy", "ensg", "tps", "insic", "eost");

    static final Payload GO = Payload.of("screeningOutcome", "GO");
    static final Payload REWORK =
            Payload.of("screeningOutcome", "REWORK").with("screeningReason", "Préciser les objectifs.");
    static final Payload JOIN = Payload.of("participation", "JOIN");
    static final Payload FAVORABLE = Payload.of("opinion", "FAVORABLE");
    static final Payload UNFAVORABLE =
            Payload.of("opinion", "UNFAVORABLE").with("opinionComment", "Le texte ne protège pas l’école.");
    static final Payload OVERRULE =
            Payload.of("arbitrationOutcome", "OVERRULE").with("arbitrationReason", "Le risque est accepté.");
    static final Payload APPROVE = Payload.of("decision", "APPROVE");
    static final Payload RESOLVED =
            Payload.of("copyOutcome", "ACCEPT").with("copyReason", "La copie est une numérisation du texte approuvé.");
    static final Payload FOR = Payload.of("vote", "FOR");
    static final Payload AGAINST =
            Payload.of("vote", "AGAINST").with("voteReason", "L’école n’y trouve pas son intérêt.");

    private Answers() {}

    static Payload doubleDegree() {
        return proposal("DOUBLE_DEGREE", ALL_SCHOOLS);
    }

    static Payload proposal(String type, List<String> schools) {
        return Payload.of("title", "Coopération avec Aix-la-Chapelle")
                .with("agreementType", type)
                .with("partnerName", "RWTH Aachen University")
                .with("partnerCountry", "DE")
                .with("partnerCity", "Aachen")
                .with("leadSchool", schools.get(0))
                .with("invitedSchools", schools)
                .with("objectives", "Former ensemble des ingénieurs des matériaux.")
                .with("themes", List.of("materials"))
                .with("startDate", "2027-09-01");
    }

    static Payload ready(String degree) {
        return Payload.of("draftOutcome", "READY")
                .with("durationYears", 5)
                .with("languages", List.of("fr", "en"))
                .with("seatsOutPerYear", 2)
                .with("seatsInPerYear", 2)
                .with("amountEur", "0.00")
                .with("personalData", "EU")
                .with("degreeAwarding", degree)
                .with("deviationFromTemplate", "NONE")
                .with("keyClauses", "Reconnaissance mutuelle des crédits.");
    }

    static Payload signature(LocalDate day) {
        return Payload.of("signatoryName", "Camille Durand")
                .with("signatoryCapacity", "Présidence")
                .with("signatureMethod", "HANDWRITTEN")
                .with("signedOn", day.toString())
                .with("signedPlace", "Nancy");
    }
}
