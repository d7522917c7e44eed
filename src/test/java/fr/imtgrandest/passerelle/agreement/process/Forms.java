package fr.imtgrandest.passerelle.agreement.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filled-in forms of the tests. */
final class Forms {

    static final List<String> ALL_SCHOOLS = List.of("mines-nancy", "telecom-nancy", "ensg", "tps", "insic", "eost");

    static final Map<String, Object> GO = Map.of("screeningOutcome", "GO");
    static final Map<String, Object> JOIN = Map.of("participation", "JOIN");
    static final Map<String, Object> FAVORABLE = Map.of("opinion", "FAVORABLE");
    static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");

    private Forms() {}

    static Map<String, Object> doubleDegree() {
        return proposal("DOUBLE_DEGREE", ALL_SCHOOLS);
    }

    static Map<String, Object> exchange() {
        return proposal("STUDENT_EXCHANGE", List.of("mines-nancy"));
    }

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
        form.put("draftLink", "https://example.org/accord");
        form.put("draftVersion", "1.0");
        form.put("keyClauses", "Reconnaissance mutuelle des crédits.");
        return form;
    }

    static Map<String, Object> readyExchange() {
        Map<String, Object> form = ready();
        form.put("degreeAwarding", "NONE");
        return form;
    }

    static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> form, String key) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.remove(key);
        return changed;
    }

    static Map<String, Object> signature(String day) {
        return Map.of(
                "signatoryName", "Camille Durand",
                "signatoryCapacity", "Présidence",
                "signatureMethod", "HANDWRITTEN",
                "signedOn", day,
                "signedPlace", "Nancy");
    }
}
