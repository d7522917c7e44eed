package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens a round of reviews. */
@Component
class OpenRoundListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        ReviewRound.REVIEW_COUNT.set(execution, REVIEWS.require(execution).size());
        OPINIONS.set(execution, OPINIONS.find(execution).orElse(List.of()));
    }
}
