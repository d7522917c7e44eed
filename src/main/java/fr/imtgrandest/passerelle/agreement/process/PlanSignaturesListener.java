package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.SignatoryRule;
import fr.imtgrandest.passerelle.agreement.SignaturePlan;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.Scope;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out who signs, now that the agreement is approved. */
@Component
class PlanSignaturesListener implements ExecutionListener {

    private final SignaturePlan plan;
    private final Clock clock;

    PlanSignaturesListener(SignaturePlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        SIGNATORIES.set(
                execution,
                plan.needed(
                        DecisionRows.read(execution, PlanSignaturesListener::rule),
                        JOINING_SCHOOLS.require(execution)));
        APPROVED_ON.set(execution, LocalDate.now(clock.withZone(Zones.PARIS)));
    }

    private static SignatoryRule rule(DecisionRows.Row row) {
        return new SignatoryRule(Scope.valueOf(row.text("scope")), row.text("capacity"), row.number("rank"));
    }
}
