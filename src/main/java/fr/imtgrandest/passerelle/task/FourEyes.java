package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.Act;
import fr.imtgrandest.passerelle.engine.ActForbiddenException;
import fr.imtgrandest.passerelle.engine.ActGate;
import fr.imtgrandest.passerelle.engine.OpenTask;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.identity.OnePerson;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.persistence.AnswerTable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One person, one answer per question, and nobody judges what they proposed or decides on what they gave an opinion about:
 * whatever the account, the group or the route.
 *
 * <p>Asked before the form is looked at: whoever may not answer need not fill it in better.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FourEyes implements ActGate {

    private final Questions questions;
    private final AnswerTable answers;
    private final People people;
    private final MessageSource messages;

    FourEyes(Questions questions, AnswerTable answers, People people, MessageSource messages) {
        this.questions = questions;
        this.answers = answers;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public void check(Person person, Act act) {
        if (act instanceof Act.ClaimTask claim) {
            ask(claim.task(), person).forEach(this::requireFree);
        } else if (act instanceof Act.CompleteTask completion) {
            ask(completion.task(), person).forEach(this::keep);
        }
    }

    /** What the person would answer; empty for a task without a duty. */
    private List<Answering> ask(OpenTask task, Person person) {
        Optional<Questions.Question> question = questions.ofTask(task);
        return question.map(asked -> ask(asked, people.behind(person.userId()))).orElse(List.of());
    }

    private List<Answering> ask(Questions.Question question, OnePerson person) {
        if (question.proposer().filter(person.accounts()::contains).isPresent()) {
            throw forbidden("task.fourEyes.proposed");
        }
        return question.answeredBy(person.id());
    }

    private void requireFree(Answering answering) {
        Set<Duty> excludedBy = answering.duty().excludedBy();
        if (!excludedBy.isEmpty() && !Collections.disjoint(answers.done(answering), excludedBy)) {
            throw forbidden("task.fourEyes.otherPart");
        }
        if (answering.duty().once() && answers.hasAnswered(answering)) {
            throw forbidden("task.fourEyes.answered");
        }
    }

    private void keep(Answering answering) {
        requireFree(answering);
        if (answering.duty().once() && !answers.keep(answering)) {
            throw forbidden("task.fourEyes.answered");
        }
    }

    private ActForbiddenException forbidden(String key) {
        return new ActForbiddenException(messages.getMessage(key, null, ReaderLanguage.current()));
    }
}
