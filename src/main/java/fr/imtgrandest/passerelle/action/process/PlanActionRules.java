package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.END_DATE;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONES;
import static fr.imtgrandest.passerelle.action.process.WgAction.PLAN_FORM;
import static fr.imtgrandest.passerelle.action.process.WgAction.START_DATE;

import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Milestones lie within the dates of the action, in the order of their own. */
@Component
class PlanActionRules implements FormRules {

    @Override
    public String form() {
        return PLAN_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        List<Milestone> milestones = submission.submitted(MILESTONES).orElse(List.of());
        LocalDate start = submission.stored(START_DATE).orElse(LocalDate.MIN);
        LocalDate end = submission.stored(END_DATE).orElse(LocalDate.MAX);
        for (int row = 0; row < milestones.size(); row++) {
            LocalDate due = milestones.get(row).due();
            String cell = Faults.cell(MILESTONES.name(), row + 1, "due");
            if (due.isBefore(start) || due.isAfter(end)) {
                faults.add(cell, "action.fault.milestoneOutside", start, end);
            } else if (row > 0 && due.isBefore(milestones.get(row - 1).due())) {
                faults.add(cell, "action.fault.milestoneOrder");
            }
        }
    }
}
