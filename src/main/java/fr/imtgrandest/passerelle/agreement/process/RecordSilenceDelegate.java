package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.agreement.Participation;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes a school that did not answer an observer: none ever joins by silence. */
@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final Clock clock;

    RecordSilenceDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answer silence = new Answer(
                SchoolOptIn.INVITED_SCHOOL.require(execution), Participation.OBSERVE, null, null, clock.instant());
        MultiInstance.add(PARTICIPATIONS, silence, execution);
    }
}
