package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.ReviewRequest;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.identity.PartyOffice;
import fr.imtgrandest.passerelle.task.Attribution;
import fr.imtgrandest.passerelle.task.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the review of one group; a security office answers on a form whose comment stays confidential. */
@Component
class OpenReviewListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        ReviewRequest request = MultiInstance.element(REVIEWS, execution);
        ReviewRound.REVIEW_GROUP.setLocal(execution, request.group());
        ReviewRound.REVIEW_KINDS.setLocal(execution, request.kinds());
        CaseVariables.QUESTIONS.setLocal(
                execution,
                ReviewRound.questions(
                        request.kinds(), CaseContent.HASH.find(execution).orElse("")));
        ReviewRound.BLOCKING.setLocal(execution, request.blocking());
        ReviewRound.DUE_IN.setLocal(execution, "P" + request.dueDays() + "D");
        ReviewRound.FOLLOW_UP_IN.setLocal(execution, "P" + request.dueDays() * 7 / 10 + "D");
        boolean security = PartyOffice.FSD.serves(request.group());
        ReviewRound.FORM.setLocal(execution, security ? ReviewRound.SECURITY_OPINION_FORM : ReviewRound.OPINION_FORM);
        ReviewRound.OPINION.declareLocal(execution);
        ReviewRound.OPINION_COMMENT.declareLocal(execution);
        Attribution.declare(execution);
    }
}
