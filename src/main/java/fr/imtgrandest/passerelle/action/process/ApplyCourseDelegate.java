package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACTION_STOPPED;
import static fr.imtgrandest.passerelle.action.process.WgAction.BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.REDUCED_BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.STOP_REASON;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.action.Course;
import fr.imtgrandest.passerelle.shared.Reference;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does what the college has voted: a smaller budget, or the end of the action. */
@Component
class ApplyCourseDelegate implements JavaDelegate {

    private final Actions actions;

    ApplyCourseDelegate(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (COURSE.require(execution) == Course.STOP) {
            ACTION_STOPPED.set(execution.getProcessInstance(), true);
            STOP_REASON.set(execution.getProcessInstance(), COURSE_REASON.require(execution));
        } else {
            // Another reduction may have been voted since this one was proposed.
            BigDecimal budget =
                    Money.inCents(REDUCED_BUDGET_EUR.require(execution).min(BUDGET_EUR.require(execution)));
            BUDGET_EUR.set(execution.getProcessInstance(), budget);
            actions.reduceBudget(Reference.of(execution.getProcessBusinessKey()), budget);
        }
    }
}
