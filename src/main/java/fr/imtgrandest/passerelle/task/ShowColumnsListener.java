package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the business columns on a new task, says in its name what it is about, and tells that it waits. */
@Component
class ShowColumnsListener implements TaskListener {

    private final ShownCases cases;
    private final List<TaskSubject> subjects;
    private final ApplicationEventPublisher events;

    ShowColumnsListener(ShownCases cases, List<TaskSubject> subjects, ApplicationEventPublisher events) {
        this.cases = cases;
        this.subjects = subjects;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        Reference reference = Reference.of(task.getExecution().getProcessBusinessKey());
        CaseColumns.Columns shown = cases.of(reference, Locale.FRENCH);
        TaskColumns.show(task, reference, shown);
        String about = reference + " · " + shown.subject();
        task.setName(new TaskName(task.getName(), subject(task).orElse(null), about).stored());
        events.publishEvent(new TaskOpened(task.getId(), instant(task.getFollowUpDate()), instant(task.getDueDate())));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private Optional<String> subject(DelegateTask task) {
        return subjects.stream().flatMap(subject -> subject.of(task).stream()).findFirst();
    }
}
