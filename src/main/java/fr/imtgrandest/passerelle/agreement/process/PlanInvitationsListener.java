package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.agreement.Participation;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Asks every invited school but the lead, which joins by leading. */
@Component
class PlanInvitationsListener implements ExecutionListener {

    private final Clock clock;

    PlanInvitationsListener(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String lead = LEAD_SCHOOL.require(execution);
        List<String> others = INVITED_SCHOOLS.require(execution).stream()
                .filter(school -> !school.equals(lead))
                .toList();
        SchoolOptIn.SCHOOLS_TO_ASK.set(execution, others);
        SchoolOptIn.INVITATION_COUNT.set(execution, others.size());
        PARTICIPATIONS.set(execution, List.of(new Answer(lead, Participation.JOIN, null, null, clock.instant())));
    }
}
