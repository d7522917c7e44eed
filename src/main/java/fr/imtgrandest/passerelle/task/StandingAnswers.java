package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.persistence.AnswerTable;
import org.springframework.stereotype.Service;

/** Takes answers of an earlier round into the present one, where what they are about has not changed. */
@Service
public class StandingAnswers {

    private final AnswerTable answers;
    private final People people;

    StandingAnswers(AnswerTable answers, People people) {
        this.answers = answers;
        this.people = people;
    }

    /**
     * The person counts as having answered in the round. Nothing happens where they do already.
     *
     * @param caseId id of the outermost process instance
     * @param question as {@link CaseVariables#QUESTIONS} has it; empty where all are asked the same
     */
    public void keep(String caseId, int round, Duty duty, String question, String userId) {
        String person = people.personOf(userId).orElse(userId);
        answers.keep(new Answering(caseId, "", round, duty, question, person, ""));
    }
}
