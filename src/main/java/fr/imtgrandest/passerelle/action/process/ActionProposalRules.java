package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.END_DATE;
import static fr.imtgrandest.passerelle.action.process.WgAction.FUNDING_SOURCE;
import static fr.imtgrandest.passerelle.action.process.WgAction.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.action.process.WgAction.SCHOOLS;
import static fr.imtgrandest.passerelle.action.process.WgAction.START_DATE;

import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.Submission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the proposal of an action must hold to beyond its form, at the start and after a rework. */
final class ActionProposalRules {

    private ActionProposalRules() {}

    static void check(Submission submission, Faults faults) {
        Optional<LocalDate> start = submission.find(START_DATE);
        Optional<LocalDate> end = submission.find(END_DATE);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            faults.add(END_DATE.name(), "action.fault.endBeforeStart");
        }
        Optional<List<String>> schools = submission.find(SCHOOLS);
        Optional<String> lead = submission.find(LEAD_SCHOOL);
        if (schools.isPresent() && lead.isPresent() && !schools.get().contains(lead.get())) {
            faults.add(SCHOOLS.name(), "action.fault.leadNotAmongSchools");
        }
        boolean costs = submission.find(BUDGET_EUR).orElse(BigDecimal.ZERO).signum() > 0;
        if (costs && submission.find(FUNDING_SOURCE).isEmpty()) {
            faults.add(FUNDING_SOURCE.name(), "action.fault.fundingMissing");
        }
    }
}
