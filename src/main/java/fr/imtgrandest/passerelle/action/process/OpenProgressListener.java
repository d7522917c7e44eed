package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACTION_STOPPED;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_APPROVALS;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_BALLOT;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_MATTER;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_OUTCOME;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_ROUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_VOTES;
import static fr.imtgrandest.passerelle.action.process.WgAction.LIGHT;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROGRESS_NOTE;
import static fr.imtgrandest.passerelle.action.process.WgAction.REDUCED_BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.SPENT_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.TWO_REDS;

import fr.imtgrandest.passerelle.task.Attribution;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens a progress report, whose fields are its own. */
@Component
class OpenProgressListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        Stream.of(LIGHT, PROGRESS_NOTE, SPENT_EUR, TWO_REDS, COURSE, COURSE_REASON, REDUCED_BUDGET_EUR, COURSE_OUTCOME)
                .forEach(field -> field.declareLocal(execution));
        COURSE_APPROVALS.setLocal(execution, List.of());
        COURSE_VOTES.setLocal(execution, List.of());
        COURSE_BALLOT.declareLocal(execution);
        COURSE_ROUND.setLocal(execution, 1);
        COURSE_MATTER.setLocal(execution, "course-" + execution.getId());
        ACTION_STOPPED.set(execution.getProcessInstance(), false);
        Attribution.declare(execution);
    }
}
