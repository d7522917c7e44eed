package fr.imtgrandest.passerelle.approval.web;

import fr.imtgrandest.passerelle.approval.process.Asked;
import fr.imtgrandest.passerelle.approval.process.DecisionDesk;
import fr.imtgrandest.passerelle.engine.AnswerOutcome;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives answers one after the other, each in a transaction of its own, and tells what became of each. */
@Component
class DecisionAnswers {

    /** More than anyone has waiting. */
    private static final int ALL = 1000;

    private final DecisionDesk desk;
    private final DecisionCards cards;
    private final FieldLabels labels;

    DecisionAnswers(DecisionDesk desk, DecisionCards cards, FieldLabels labels) {
        this.desk = desk;
        this.cards = cards;
        this.labels = labels;
    }

    /**
     * What became of some answers.
     *
     * @param given a sentence for each that counts
     * @param refused what to say of each that does not
     * @param status of the whole
     */
    record Told(ArrayList<String> given, List<Refusal> refused, HttpStatus status) {}

    /**
     * An answer that does not count.
     *
     * @param task id of the task where it still waits; null where it does not
     */
    record Refusal(@Nullable String task, String sentence) {}

    Told give(Reader reader, List<GivenAnswer> answers) {
        Locale locale = ReaderLanguage.current();
        Map<String, WaitingTask> waiting = desk.waiting(reader, ALL, locale).stream()
                .collect(Collectors.toMap(WaitingTask::id, Function.identity()));
        Telling telling = new Telling(reader, locale);
        answers.forEach(answer -> telling.give(answer, waiting.get(answer.task())));
        return new Told(telling.given, telling.refused, status(telling.refused));
    }

    /** Gives answers and gathers what to say of each. */
    private final class Telling {

        private final Reader reader;
        private final Locale locale;
        private final ArrayList<String> given = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();

        private Telling(Reader reader, Locale locale) {
            this.reader = reader;
            this.locale = locale;
        }

        private void give(GivenAnswer answer, @Nullable WaitingTask task) {
            if (task != null) {
                give(answer, task, answer.approves() ? Asked.of(task).approval() : answer.choice());
            } else if (desk.hasAnswered(reader.userId(), answer.task())) {
                // A second click finds its answer given.
                given.add(labels.message("decisions.givenBefore", locale));
            } else {
                refused.add(new Refusal(null, labels.message("decisions.goneUnnamed", locale)));
            }
        }

        private void give(GivenAnswer answer, WaitingTask task, String choice) {
            String about = cards.about(task);
            String label = cards.label(task, choice, locale);
            AnswerOutcome outcome = desk.answer(reader, task, choice, answer.reason());
            if (outcome instanceof AnswerOutcome.Given) {
                given.add(labels.message("decisions.given", locale, about, label));
            } else if (outcome instanceof AnswerOutcome.Refused why) {
                String sentence = withoutKeys(why.sentence(), Asked.of(task));
                refused.add(new Refusal(task.id(), labels.message("decisions.refused", locale, about, sentence)));
            } else {
                refused.add(new Refusal(null, labels.message("decisions.gone", locale, about)));
            }
        }
    }

    /** Programs need the keys of fields, people their names only. */
    private static String withoutKeys(String sentence, Asked asked) {
        return sentence.replace(" (" + asked.choice() + ")", "").replace(" (" + asked.reason() + ")", "");
    }

    /** What can be put right comes before what has been overtaken. */
    private static HttpStatus status(List<Refusal> refused) {
        if (refused.isEmpty()) {
            return HttpStatus.OK;
        }
        return refused.stream().anyMatch(refusal -> refusal.task() != null)
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.CONFLICT;
    }
}
