package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The schools that take part, and how many they are, as the rules ask it. */
final class JoiningSchools {

    private JoiningSchools() {}

    static void set(DelegateExecution execution, List<String> schools) {
        JOINING_SCHOOLS.set(execution, schools);
        SCHOOL_COUNT.set(execution, schools.size());
    }

    /** Takes out the schools that rejected in this round, and them alone. */
    static void withoutRejections(DelegateExecution execution) {
        set(
                execution,
                ApprovalPlan.remaining(
                        JOINING_SCHOOLS.require(execution),
                        ROUND.require(execution),
                        DECISIONS.find(execution).orElse(List.of())));
    }
}
