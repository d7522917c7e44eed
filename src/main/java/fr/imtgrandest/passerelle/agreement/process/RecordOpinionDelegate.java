package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the opinion of a group. */
@Component
class RecordOpinionDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        OpinionGiven opinion = new OpinionGiven(
                ROUND.require(execution),
                ReviewRound.REVIEW_GROUP.require(execution),
                ReviewRound.REVIEW_KINDS.require(execution),
                ReviewRound.BLOCKING.require(execution),
                ReviewRound.OPINION.require(execution),
                ReviewRound.OPINION_COMMENT.find(execution).orElse(null),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution),
                CaseContent.HASH.find(execution).orElse(null));
        MultiInstance.add(OPINIONS, opinion, execution);
    }
}
