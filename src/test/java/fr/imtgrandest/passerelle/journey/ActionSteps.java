package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** An action, moved over HTTP by the people concerned to the step that a test is about. */
final class ActionSteps {

    static final String PROCESS = "wg-action";
    static final String PROPOSER = "wg.materials";
    static final String LEAD = "wg.lead-materials";
    static final String MEMBER = "member.tps";
    static final String LEAD_OF_MANY = "lead.international";

    static final String CHECK = "userTask_checkAction";
    static final String REWORK = "userTask_reworkAction";
    static final String CONSULT = "userTask_consultMember";
    static final String CONTINUATION = "userTask_decideContinuation";
    static final String PLAN = "userTask_planAction";
    static final String DO = "userTask_doMilestone";
    static final String ACCEPT = "userTask_acceptMilestone";
    static final String REPORT = "userTask_reportProgress";
    static final String STEER = "userTask_steerAction";
    static final String CLOSE = "userTask_closeAction";
    static final String NOTE = "userTask_takeNote";

    static final Payload COMPLETE = Payload.of("checkOutcome", "COMPLETE");
    static final Payload TO_REWORK = Payload.of("checkOutcome", "REWORK").with("checkReason", "Le budget manque.");
    static final Payload OPINION = Payload.of("memberOpinion", "FOR").with("memberComment", "Très utile.");
    static final Payload GO_ON =
            Payload.of("continuation", "GO_ON").with("continuationReason", "Le groupe est en congé.");
    static final Payload DONE = Payload.of("milestoneReport", "Fait, voir https://example.org/livrable.");
    static final Payload ACCEPTED = Payload.of("acceptance", "ACCEPT").with("acceptanceComment", "Merci.");
    static final Payload RED = Payload.of("light", "RED")
            .with("progressNote", "Il manque une salle.")
            .with("spentEur", "1000.10");
    static final Payload REDUCED = Payload.of("course", "REDUCE")
            .with("reducedBudgetEur", "1500.00")
            .with("courseReason", "Une salle de moins.");
    static final Payload CLOSED = Payload.of("outcome", "ACHIEVED")
            .with("spentEur", "2999.99")
            .with("closingReport", "Trente étudiants sont venus de neuf pays.");
    static final Payload NOTED = Payload.of("noteComment", "Le collège remercie le groupe.");

    private final Cast cast;
    private final ProcessEngine engine;
    private final MovableClock clock;

    ActionSteps(Cast cast, ProcessEngine engine, MovableClock clock) {
        this.cast = cast;
        this.engine = engine;
        this.clock = clock;
    }

    static LocalDate today() {
        return LocalDate.now(Zones.PARIS);
    }

    /** @param schools those that take part, the lead school first */
    static Payload proposal(String theme, String budget, List<String> schools) {
        return Payload.of("title", "École d'été commune")
                .with("category", "THEMATIC")
                .with("theme", theme)
                .with("dimension", "TRAINING")
                .with("objectives", "Accueillir trente étudiants étrangers chaque été.")
                .with("expectedImpact", "Deux candidatures de plus en master par école.")
                .with("leadSchool", schools.get(0))
                .with("schools", schools)
                .with("budgetEur", budget)
                .with("fundingSource", "SCHOOLS")
                .with("startDate", today().plusDays(40).toString())
                .with("endDate", today().plusDays(500).toString())
                .with("partners", List.of())
                .with("agreements", List.of());
    }

    /** A light action of one school. */
    static Payload light() {
        return proposal("materials", "3000.00", List.of("mines-nancy"));
    }

    static Payload plan(String... owners) {
        return Payload.of(
                "milestones",
                List.of(owners).stream()
                        .map(owner -> milestone(today().plusDays(60), owner))
                        .toList());
    }

    static Map<String, String> milestone(LocalDate due, String owner) {
        return Map.of("name", "Programme publié", "due", due.toString(), "owner", owner, "deliverable", "Programme");
    }

    HttpCase proposed() {
        return HttpCase.begin(cast, engine, PROPOSER, PROCESS, light());
    }

    HttpCase toRework() {
        return proposed().answer(LEAD, CHECK, TO_REWORK);
    }

    /** An action of the large group whose members are asked. */
    HttpCase consulted() {
        return HttpCase.begin(
                        cast,
                        engine,
                        "member.ensg",
                        PROCESS,
                        proposal("international", "6000.00", List.of("mines-nancy", "ensg")))
                .answer(LEAD_OF_MANY, CHECK, COMPLETE);
    }

    HttpCase unanswered() {
        return later(consulted(), 10);
    }

    HttpCase approved() {
        return proposed().answer(LEAD, CHECK, COMPLETE).answer("dir.mines-nancy", HttpCase.DECIDE, Answers.APPROVE);
    }

    HttpCase planned() {
        return approved().answer(LEAD, PLAN, plan(PROPOSER));
    }

    HttpCase delivered() {
        return planned().answer(PROPOSER, DO, DONE);
    }

    HttpCase reportDue() {
        return later(planned(), 92);
    }

    HttpCase inTheRed() {
        HttpCase once = reportDue().answer(LEAD, REPORT, RED);
        return later(once, 92).answer(LEAD, REPORT, RED);
    }

    HttpCase achieved() {
        return delivered().answer(LEAD, ACCEPT, ACCEPTED);
    }

    HttpCase closed() {
        return achieved().answer(LEAD, CLOSE, CLOSED);
    }

    private HttpCase later(HttpCase action, int days) {
        clock.advance(Duration.ofDays(days));
        action.runJobs();
        return action;
    }
}
