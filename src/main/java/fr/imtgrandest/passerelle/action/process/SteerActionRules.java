package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE;
import static fr.imtgrandest.passerelle.action.process.WgAction.REDUCED_BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.STEER_FORM;

import fr.imtgrandest.passerelle.action.Course;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** To reduce is to name a smaller budget; nothing else names one. */
@Component
class SteerActionRules implements FormRules {

    @Override
    public String form() {
        return STEER_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        Optional<Course> course = submission.submitted(COURSE);
        if (course.isEmpty()) {
            return;
        }
        boolean reduces = course.get() == Course.REDUCE;
        Optional<BigDecimal> reduced = submission.submitted(REDUCED_BUDGET_EUR);
        BigDecimal budget = submission.stored(BUDGET_EUR).orElse(BigDecimal.ZERO);
        if (reduces && reduced.isEmpty()) {
            faults.add(REDUCED_BUDGET_EUR.name(), "action.fault.reducedBudgetMissing");
        } else if (reduces && reduced.get().compareTo(budget) >= 0) {
            faults.add(REDUCED_BUDGET_EUR.name(), "action.fault.budgetNotReduced", budget);
        } else if (!reduces && reduced.isPresent()) {
            faults.add(REDUCED_BUDGET_EUR.name(), "action.fault.reducedBudgetUseless");
        }
    }
}
