package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.SampleFiles;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;

/** Brings cases to each form of the project. */
record Desks(Cast cast, ProcessEngine engine, MovableClock clock) {

    private static final String PROPOSER = "member.mines-nancy";

    /** What no answer may tell of the inside. */
    static final List<String> INSIDE = List.of(
            "org.camunda",
            "java.",
            "Exception",
            "ENGINE-",
            "stackTrace",
            "\tat ",
            "fr.imtgrandest",
            "task form",
            "null");

    /** The ids of all forms of the project. */
    static List<String> forms() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person before a form that waits for them. */
    record Desk(Visitor visitor, String path, Payload good) {

        HttpResponse<String> send(Payload form, String language) {
            return visitor.call("POST", path, form.json(), "Accept-Language", language);
        }

        JsonNode value(String key) {
            return Payload.read(good.json()).path("variables").path(key);
        }
    }

    /** The person whom a case has brought before the form, or who opens one. */
    Desk before(String form) {
        ActionSteps action = new ActionSteps(cast, engine, clock);
        return switch (form) {
            case "propose-action" ->
                new Desk(
                        cast.of(ActionSteps.PROPOSER),
                        API + "/process-definition/key/" + ActionSteps.PROCESS + "/submit-form",
                        ActionSteps.light());
            case "check-action" -> at(action.proposed(), ActionSteps.LEAD, ActionSteps.CHECK, ActionSteps.TO_REWORK);
            case "rework-action" ->
                at(
                        action.toRework(),
                        ActionSteps.PROPOSER,
                        ActionSteps.REWORK,
                        ActionSteps.light().with("reworkOutcome", "RESUBMIT"));
            case "consult-member" ->
                at(action.consulted(), ActionSteps.MEMBER, ActionSteps.CONSULT, ActionSteps.OPINION);
            case "decide-continuation" ->
                at(action.unanswered(), ActionSteps.LEAD_OF_MANY, ActionSteps.CONTINUATION, ActionSteps.GO_ON);
            case "plan-action" ->
                at(action.approved(), ActionSteps.LEAD, ActionSteps.PLAN, ActionSteps.plan(ActionSteps.PROPOSER));
            case "do-milestone" -> at(action.planned(), ActionSteps.PROPOSER, ActionSteps.DO, ActionSteps.DONE);
            case "accept-milestone" ->
                at(action.delivered(), ActionSteps.LEAD, ActionSteps.ACCEPT, ActionSteps.ACCEPTED);
            case "report-progress" -> at(action.reportDue(), ActionSteps.LEAD, ActionSteps.REPORT, ActionSteps.RED);
            case "steer-action" -> at(action.inTheRed(), "dir.ensg", ActionSteps.STEER, ActionSteps.REDUCED);
            case "close-action" -> at(action.achieved(), ActionSteps.LEAD, ActionSteps.CLOSE, ActionSteps.CLOSED);
            case "take-note" -> at(action.closed(), "dir.ensg", ActionSteps.NOTE, ActionSteps.NOTED);
            default -> deskOfAgreement(form);
        };
    }

    private Desk deskOfAgreement(String form) {
        Payload proposal = Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy", "ensg"));
        if (form.equals("propose-agreement")) {
            return new Desk(
                    cast.of(PROPOSER), API + "/process-definition/key/agreement-proposal/submit-form", proposal);
        }
        HttpCase journey = HttpCase.propose(cast, engine, PROPOSER, proposal);
        return switch (form) {
            case "screen-proposal" -> at(journey, "ri.alliance", HttpCase.SCREEN, Answers.REWORK);
            case "rework-proposal" ->
                at(
                        journey.answer("ri.alliance", HttpCase.SCREEN, Answers.REWORK),
                        PROPOSER,
                        HttpCase.REWORK,
                        proposal.with("reworkOutcome", "RESUBMIT"));
            case "answer-invitation" -> at(invited(journey), "ri.ensg", HttpCase.INVITATION, Answers.JOIN);
            case "draft-agreement" -> atDraft(joined(journey));
            case "give-opinion" -> at(drafted(journey), "legal.ul", HttpCase.OPINION, Answers.UNFAVORABLE);
            case "give-security-opinion" -> at(drafted(journey), "fsd.ul", HttpCase.OPINION, Answers.UNFAVORABLE);
            case "arbitrate" ->
                at(reviewed(journey, Answers.UNFAVORABLE), "ri.alliance", HttpCase.ARBITRATE, Answers.OVERRULE);
            case "decide" -> at(reviewed(journey, Answers.FAVORABLE), "dir.ensg", HttpCase.DECIDE, Answers.APPROVE);
            case "vote" -> at(decided(journey), "dir.tps", HttpCase.VOTE, Answers.AGAINST);
            case "resolve-copy" -> signedOtherwise(decided(journey).all(HttpCase.VOTE, Answers.FOR));
            case "record-signature" -> at(decided(journey).all(HttpCase.VOTE, Answers.FOR), HttpCase.SIGN);
            default -> throw new IllegalArgumentException("No way to " + form);
        };
    }

    private Desk at(HttpCase journey, String login, String key, Payload good) {
        return new Desk(cast.of(login), API + "/task/" + journey.task(login, key) + "/submit-form", good);
    }

    private Desk atDraft(HttpCase journey) {
        journey.documents().completeDraft("ri.mines-nancy", journey.reference());
        return at(journey, "ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE"));
    }

    private Desk signedOtherwise(HttpCase journey) {
        journey.documents()
                .bring(
                        "sign.office",
                        journey.reference(),
                        DocumentKind.SIGNED_ORIGINAL,
                        "fr",
                        SampleFiles.pdf("Un autre texte"));
        journey.all(HttpCase.SIGN, Answers.signature(LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")))));
        return at(journey, "legal.ul", HttpCase.RESOLVE, Answers.RESOLVED);
    }

    private Desk at(HttpCase journey, String key) {
        String task = journey.open(key).get(0).getId();
        journey.documents().completeSignature("sign.office", journey.reference());
        return new Desk(
                cast.of("sign.office"),
                API + "/task/" + task + "/submit-form",
                Answers.signature(LocalDate.now(ZoneId.of("Europe/Paris"))));
    }

    private static HttpCase invited(HttpCase journey) {
        return journey.answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }

    private static HttpCase joined(HttpCase journey) {
        return invited(journey).all(HttpCase.INVITATION, Answers.JOIN);
    }

    private static HttpCase drafted(HttpCase journey) {
        return joined(journey)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE").with("ppstSensitive", true));
    }

    private static HttpCase reviewed(HttpCase journey, Payload opinionOfSecurity) {
        return drafted(journey)
                .answer("fsd.ul", HttpCase.OPINION, opinionOfSecurity)
                .all(HttpCase.OPINION, Answers.FAVORABLE);
    }

    private static HttpCase decided(HttpCase journey) {
        return reviewed(journey, Answers.FAVORABLE).all(HttpCase.DECIDE, Answers.APPROVE);
    }
}
