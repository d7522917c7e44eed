package fr.imtgrandest.passerelle.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;

/** Who does what, in turn, in the cases that are played over HTTP: taken from one that was played through Java. */
record HttpSteps(Payload proposal, String proposer, List<Step> steps) {

    /** A task of a kind and its person, who has the group of the same name. */
    record Step(String key, String login) {

        String group() {
            return login.replaceFirst("\\.", "-");
        }
    }

    private static final Map<String, Payload> ANSWERS = Map.of(
            HttpCase.SCREEN, Answers.GO,
            HttpCase.INVITATION, Answers.JOIN,
            HttpCase.DRAFT, Answers.ready("NONE"),
            HttpCase.OPINION, Answers.FAVORABLE,
            HttpCase.DECIDE, Answers.APPROVE,
            HttpCase.VOTE, Answers.FOR,
            HttpCase.SIGN, Answers.signature(LocalDate.now(ZoneId.of("Europe/Paris"))));

    static HttpSteps of(HistoryService history, String reference, String school) {
        return new HttpSteps(
                Answers.proposal("STUDENT_EXCHANGE", List.of(school)),
                "member." + school,
                history
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .orderByHistoricTaskInstanceEndTime()
                        .asc()
                        .list()
                        .stream()
                        .map(task -> new Step(task.getTaskDefinitionKey(), task.getAssignee()))
                        .toList());
    }

    static Payload answer(Step step) {
        return Objects.requireNonNull(ANSWERS.get(step.key()), step::key);
    }
}
