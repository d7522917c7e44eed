package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.ReviewPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says what the opinions asked for come to. */
@Component
class ConcludeRoundDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ROUND_OUTCOME.set(
                execution,
                ReviewPlan.conclude(REVIEWS.require(execution), ROUND.require(execution), OPINIONS.require(execution)));
    }
}
