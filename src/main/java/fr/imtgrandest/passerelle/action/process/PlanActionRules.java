package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.END_DATE;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONES;
import static fr.imtgrandest.passerelle.action.process.WgAction.PLAN_FORM;
import static fr.imtgrandest.passerelle.action.process.WgAction.START_DATE;

import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Milestones lie within the dates of the action, in the order of their own. */
@Component
class PlanActionRules implements FormRules {

    /** The column of the due date. */
    private static final String DUE = "due";

    @Override
    public String form() {
        return PLAN_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        LocalDate start = submission.stored(START_DATE).orElse(LocalDate.MIN);
        LocalDate end = submission.stored(END_DATE).orElse(LocalDate.MAX);
        List<Optional<LocalDate>> days = submission.column(MILESTONES.name(), DUE).stream()
                .map(day -> day.map(LocalDate::parse))
                .toList();
        LocalDate latest = LocalDate.MIN;
        for (int row = 0; row < days.size(); row++) {
            LocalDate due = days.get(row).orElse(latest);
            String cell = Faults.cell(MILESTONES.name(), row + 1, DUE);
            if (days.get(row).isPresent() && (due.isBefore(start) || due.isAfter(end))) {
                faults.add(cell, "action.fault.milestoneOutside", start, end);
            } else if (due.isBefore(latest)) {
                faults.add(cell, "action.fault.milestoneOrder");
            }
            latest = due;
        }
    }
}
