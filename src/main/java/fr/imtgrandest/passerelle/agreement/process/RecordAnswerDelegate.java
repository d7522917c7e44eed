package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the answer of a school. */
@Component
class RecordAnswerDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        Answer answer = new Answer(
                SchoolOptIn.INVITED_SCHOOL.require(execution),
                SchoolOptIn.PARTICIPATION.require(execution),
                SchoolOptIn.PARTICIPATION_COMMENT.find(execution).orElse(null),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution));
        MultiInstance.add(PARTICIPATIONS, answer, execution);
    }
}
