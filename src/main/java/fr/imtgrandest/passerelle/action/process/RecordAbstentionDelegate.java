package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;

import fr.imtgrandest.passerelle.action.MemberOpinion;
import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts a member who did not answer in time as abstaining. */
@Component
class RecordAbstentionDelegate implements JavaDelegate {

    private final Clock clock;

    RecordAbstentionDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberOpinionGiven silence = new MemberOpinionGiven(
                ROUND.require(execution),
                CONSULTED_MEMBER.require(execution),
                MemberOpinion.ABSTAIN,
                null,
                true,
                clock.instant(),
                CaseContent.HASH.find(execution).orElse(null));
        MultiInstance.add(CONSULTATION, silence, execution);
    }
}
