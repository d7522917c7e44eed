package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;

import fr.imtgrandest.passerelle.support.SampleFiles;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts that people do in their cases. */
final class Deeds {

    private static final Set<String> BY_PAGE = Set.of(HttpCase.DECIDE, HttpCase.VOTE);
    private static final List<String> DRAFT_FILES = List.of("DRAFT_TEXT fr", "DRAFT_TEXT en", "PARTNER_SHEET ", "FLOW_TABLE ");

    /** The text of each case, whoever brought it: it is brought again when it is signed. */
    private static final Map<String, byte[]> TEXTS = new ConcurrentHashMap<>();

    private final Ledger ledger;
    private final JdbcClient owner;

    Deeds(Ledger ledger, JdbcClient owner) {
        this.ledger = ledger;
        this.owner = owner;
    }

    Act startAgreement() {
        return start("member.mines-nancy", "agreement-proposal", Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy")));
    }

    Act startAction() {
        return start(ActionSteps.PROPOSER, ActionSteps.PROCESS, ActionSteps.light());
    }

    private Act start(String login, String process, Payload form) {
        String path = API + "/process-definition/key/" + process + "/submit-form";
        return act(Act.Kind.START, login, process, key(), "", (visitor, headers) ->
                visitor.call("POST", path, form.json(), headers));
    }

    /** What a person does before they answer a task: brings the files that it needs, and takes it. */
    List<Act> before(OpenWork.Waiting task) {
        List<Act> acts = new ArrayList<>();
        if (task.key().equals(HttpCase.DRAFT)) {
            DRAFT_FILES.stream().filter(text -> !isThere(task.reference(), text)).forEach(text -> acts.add(bring(task, text)));
        } else if (task.key().equals(HttpCase.SIGN) && !isThere(task.reference(), "SIGNED_ORIGINAL fr")) {
            acts.add(bring(task, "SIGNED_ORIGINAL fr"));
        }
        if (!task.claimed() && !BY_PAGE.contains(task.key())) {
            acts.add(claim(task));
        }
        return acts;
    }

    private boolean isThere(String reference, String text) {
        return owner.sql("select count(*) from app.document where reference = ? and kind || ' ' || coalesce(language, '') = ?")
                        .param(reference)
                        .param(text)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Act bring(OpenWork.Waiting task, String text) {
        String page = "/agreements/" + task.reference() + "/documents";
        String[] words = text.split(" ", -1);
        byte[] content = words[0].equals("SIGNED_ORIGINAL") ? signed(task.reference()) : SampleFiles.pdf(text + " " + key());
        if (text.equals("DRAFT_TEXT fr")) {
            TEXTS.put(task.reference(), content);
        }
        return act(Act.Kind.BRING, task.login(), task.reference(), key(), words[0] + " " + sha256(content), (visitor, headers) ->
                visitor.upload(page, page, Map.of("kind", words[0], "language", words[1]), "texte.pdf", content, headers));
    }

    /** The text as it was brought last and kept: what is signed is what was approved. */
    private byte[] signed(String reference) {
        byte[] text = TEXTS.get(reference);
        if (text == null) {
            throw new IllegalStateException("No text of " + reference);
        }
        return text;
    }

    private Act claim(OpenWork.Waiting task) {
        return act(Act.Kind.CLAIM, task.login(), task.id(), null, "", (visitor, headers) -> visitor.call(
                "POST", API + "/task/" + task.id() + "/claim", "{\"userId\": \"" + task.login() + "\"}", headers));
    }

    Act answer(OpenWork.Waiting task) {
        if (BY_PAGE.contains(task.key())) {
            String choice = task.key().equals(HttpCase.VOTE) ? "FOR" : "APPROVE";
            return act(Act.Kind.DECIDE, task.login(), task.id(), key(), "", (visitor, headers) ->
                    visitor.submit("/decisions", "/decisions/" + task.id(), Map.of("choice", choice), headers));
        }
        String form = form(task).json();
        // As the Tasklist does, or as a program does.
        String key = ThreadLocalRandom.current().nextBoolean() ? key() : null;
        return act(Act.Kind.COMPLETE, task.login(), task.id(), key, "", (visitor, headers) ->
                visitor.call("POST", API + "/task/" + task.id() + "/submit-form", form, headers));
    }

    private static Payload form(OpenWork.Waiting task) {
        return switch (task.key()) {
            case HttpCase.SCREEN -> Answers.GO;
            case HttpCase.INVITATION -> Answers.JOIN;
            case HttpCase.DRAFT -> Answers.ready("NONE");
            case HttpCase.OPINION -> Answers.FAVORABLE;
            case HttpCase.SIGN -> Answers.signature(LocalDate.now(ZoneId.of("Europe/Paris")));
            case ActionSteps.CHECK -> ActionSteps.COMPLETE;
            case ActionSteps.CONSULT -> ActionSteps.OPINION;
            case ActionSteps.PLAN -> ActionSteps.plan(ActionSteps.PROPOSER);
            case ActionSteps.DO -> ActionSteps.DONE;
            case ActionSteps.ACCEPT -> ActionSteps.ACCEPTED;
            case ActionSteps.CLOSE -> ActionSteps.CLOSED;
            case ActionSteps.NOTE -> ActionSteps.NOTED;
            case ActionSteps.CONTINUATION -> ActionSteps.GO_ON;
            case ActionSteps.REPORT -> ActionSteps.RED;
            case ActionSteps.STEER -> ActionSteps.REDUCED;
            case HttpCase.ARBITRATE -> Answers.OVERRULE;
            case HttpCase.RESOLVE -> Answers.RESOLVED;
            default -> throw new IllegalStateException("No answer to " + task);
        };
    }

    private Act act(
            Act.Kind kind, String login, String subject, @Nullable String key, String content, Act.Sending sending) {
        return new Act(ledger.next(), kind, login, subject, key, content, sending);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
