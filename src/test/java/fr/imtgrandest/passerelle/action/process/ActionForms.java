package fr.imtgrandest.passerelle.action.process;

import fr.imtgrandest.passerelle.shared.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filled-in forms of actions. */
final class ActionForms {

    static final Map<String, Object> COMPLETE = Map.of("checkOutcome", "COMPLETE");
    static final Map<String, Object> OPINION_FOR = Map.of("memberOpinion", "FOR");
    static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");
    static final Map<String, Object> VOTE_FOR = Map.of("vote", "FOR");
    static final Map<String, Object> DONE = Map.of("milestoneReport", "Fait, voir https://example.org/livrable.");
    static final Map<String, Object> ACCEPT = Map.of("acceptance", "ACCEPT");
    static final Map<String, Object> NOTED = Map.of("noteComment", "Le collège remercie le groupe.");

    /** What people write where a reason is asked for. */
    static final String REASON = "Le calendrier n'est pas réaliste.";

    private ActionForms() {}

    static LocalDate today() {
        return LocalDate.now(Zones.PARIS);
    }

    /** When the actions begin. */
    static LocalDate start() {
        return today().plusDays(40);
    }

    /** When the actions end. */
    static LocalDate end() {
        return today().plusDays(500);
    }

    /** An action of one school that the school itself decides. */
    static Map<String, Object> light() {
        return proposal("3000.00", List.of("mines-nancy"));
    }

    /** @param schools those that take part, the lead school first */
    static Map<String, Object> proposal(String budget, List<String> schools) {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "École d'été commune en science des matériaux");
        form.put("category", "THEMATIC");
        form.put("theme", "materials");
        form.put("dimension", "TRAINING");
        form.put("objectives", "Accueillir trente étudiants étrangers chaque été.");
        form.put("expectedImpact", "Deux candidatures de plus en master par école.");
        form.put("leadSchool", schools.get(0));
        form.put("schools", schools);
        form.put("budgetEur", budget);
        form.put("fundingSource", "SCHOOLS");
        form.put("startDate", start().toString());
        form.put("endDate", end().toString());
        return form;
    }

    /** The same for another working group. */
    static Map<String, Object> in(String theme, Map<String, Object> proposal) {
        return with(proposal, "theme", theme);
    }

    static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> check(String outcome) {
        return Map.of("checkOutcome", outcome, "checkReason", REASON);
    }

    static Map<String, Object> rework(Map<String, Object> proposal, String outcome) {
        return with(proposal, "reworkOutcome", outcome);
    }

    static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "decisionReason", REASON);
    }

    static Map<String, Object> continuation(String continuation) {
        return Map.of("continuation", continuation, "continuationReason", REASON);
    }

    /** @param owners one milestone for each, a month after the other */
    static Map<String, Object> plan(LocalDate first, String... owners) {
        List<Map<String, Object>> milestones = new ArrayList<>();
        for (String owner : owners) {
            milestones.add(Map.of(
                    "name",
                    "Jalon " + (milestones.size() + 1),
                    "due",
                    first.plusMonths(milestones.size()).toString(),
                    "owner",
                    owner,
                    "deliverable",
                    "Rapport"));
        }
        return Map.of("milestones", milestones);
    }

    static Map<String, Object> progress(String light) {
        return Map.of("light", light, "progressNote", "Le point du trimestre.", "spentEur", "1000.10");
    }

    static Map<String, Object> steer(String course) {
        return Map.of("course", course, "courseReason", REASON);
    }

    static Map<String, Object> reduce(String budget) {
        return with(steer("REDUCE"), "reducedBudgetEur", budget);
    }

    static Map<String, Object> vote(String vote) {
        return Map.of("vote", vote, "voteReason", REASON);
    }

    static Map<String, Object> closing() {
        return Map.of(
                "outcome",
                "ACHIEVED",
                "spentEur",
                "2999.99",
                "closingReport",
                "Trente étudiants sont venus de neuf pays.");
    }
}
