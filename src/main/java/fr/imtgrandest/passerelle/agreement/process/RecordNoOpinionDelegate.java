package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Opinion;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a review that does not block when its due date has passed. */
@Component
class RecordNoOpinionDelegate implements JavaDelegate {

    private final Clock clock;

    RecordNoOpinionDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpinionGiven none = new OpinionGiven(
                ROUND.require(execution),
                ReviewRound.REVIEW_GROUP.require(execution),
                ReviewRound.REVIEW_KINDS.require(execution),
                false,
                Opinion.NO_OPINION,
                null,
                null,
                clock.instant(),
                CaseContent.HASH.find(execution).orElse(null));
        MultiInstance.add(OPINIONS, none, execution);
    }
}
