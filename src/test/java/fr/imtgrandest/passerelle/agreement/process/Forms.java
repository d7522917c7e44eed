package fr.imtgrandest.passerelle.agreement.process;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filled-in forms of the tests. */
final class Forms {

    static final List<String> ALL_SCHOOLS = List.of("mines-nancy", "telecom-nancy", "ensg", "tps", "insic", "eost");

    static final Map<String, Object> GO = Map.of("screeningOutcome", "GO");
    static final Map<String, Object> JOIN = Map.of("participation", "JOIN");
    static final Map<String, Object> FAVORABLE = Map.of("opinion", "FAVORABLE");
    static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");
    static final Map<String, Object> FOR = vote("FOR");
    static final Map<String, Object> ABSTAIN = vote("ABSTAIN");

    /** What people write where a reason is asked for. */
    static final String REASON = "Le partenaire n'a pas répondu à nos questions.";

    private Forms() {}

    static Map<String, Object> doubleDegree() {
        return proposal("DOUBLE_DEGREE", ALL_SCHOOLS);
    }

    static Map<String, Object> exchange() {
        return proposal("STUDENT_EXCHANGE", List.of("mines-nancy"));
    }

    /** @param schools the invited ones, the lead school first */
    static Map<String, Object> proposal(String type, List<String> schools) {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "Coopération avec Aix-la-Chapelle");
        form.put("agreementType", type);
        form.put("partnerName", "RWTH Aachen University");
        form.put("partnerCountry", "DE");
        form.put("partnerCity", "Aachen");
        form.put("leadSchool", schools.get(0));
        form.put("invitedSchools", schools);
        form.put("objectives", "Former ensemble des ingénieurs des matériaux.");
        form.put("themes", List.of("materials"));
        form.put("startDate", "2027-09-01");
        return form;
    }

    static Map<String, Object> screening(String outcome) {
        return Map.of("screeningOutcome", outcome, "screeningReason", REASON);
    }

    static Map<String, Object> merge(String with) {
        return Map.of("screeningOutcome", "MERGE", "screeningReason", REASON, "mergeWith", with);
    }

    static Map<String, Object> rework(Map<String, Object> proposal, String outcome) {
        return with(proposal, "reworkOutcome", outcome);
    }

    static Map<String, Object> answer(String participation) {
        return Map.of("participation", participation, "participationComment", "Réponse : " + participation);
    }

    static Map<String, Object> ready() {
        Map<String, Object> form = new HashMap<>();
        form.put("draftOutcome", "READY");
        form.put("durationYears", 5);
        form.put("languages", List.of("fr", "en"));
        form.put("seatsOutPerYear", 2);
        form.put("seatsInPerYear", 2);
        form.put("amountEur", "0.00");
        form.put("personalData", "EU");
        form.put("degreeAwarding", "DOUBLE");
        form.put("deviationFromTemplate", "NONE");
        form.put("keyClauses", "Reconnaissance mutuelle des crédits.");
        return form;
    }

    static Map<String, Object> readyExchange() {
        return ready("STUDENT_EXCHANGE");
    }

    /** A draft that holds to the rules of its type. */
    static Map<String, Object> ready(String type) {
        Map<String, Object> form = ready();
        form.put(
                "degreeAwarding",
                switch (type) {
                    case "DOUBLE_DEGREE" -> "DOUBLE";
                    case "COTUTELLE" -> "PHD";
                    default -> "NONE";
                });
        form.put("durationYears", type.equals("LETTER_OF_INTENT") ? 1 : 5);
        return form;
    }

    static Map<String, Object> opinion(String opinion) {
        return Map.of("opinion", opinion, "opinionComment", REASON);
    }

    static Map<String, Object> arbitration(String outcome) {
        return Map.of("arbitrationOutcome", outcome, "arbitrationReason", REASON);
    }

    static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "decisionReason", REASON);
    }

    static Map<String, Object> resolution(String outcome) {
        return Map.of("copyOutcome", outcome, "copyReason", REASON);
    }

    static Map<String, Object> vote(String vote) {
        return Map.of("vote", vote);
    }

    static Map<String, Object> against(String reason) {
        return Map.of("vote", "AGAINST", "voteReason", reason);
    }

    static Map<String, Object> signature(LocalDate day) {
        return signature(day.toString());
    }

    static Map<String, Object> signature(String day) {
        return Map.of(
                "signatoryName", "Camille Durand",
                "signatoryCapacity", "Présidence",
                "signatureMethod", "HANDWRITTEN",
                "signedOn", day,
                "signedPlace", "Nancy");
    }

    /** @param value null empties the field */
    static Map<String, Object> with(Map<String, Object> form, String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return emptied(changed);
    }

    static Map<String, Object> without(Map<String, Object> form, String key) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.remove(key);
        return changed;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the engine takes null for an emptied field
    private static Map<String, Object> emptied(Map<String, @Nullable Object> form) {
        return (Map<String, Object>) (Map<String, ?>) Collections.unmodifiableMap(form);
    }
}
