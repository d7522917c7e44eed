package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in sentences whom a case waits for. */
@Component
public class WaitingSteps {

    private final CaseSteps steps;
    private final People people;
    private final GroupNames groups;
    private final TaskNames names;
    private final FieldLabels labels;
    private final Clock clock;

    WaitingSteps(CaseSteps steps, People people, GroupNames groups, TaskNames names, FieldLabels labels, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.groups = groups;
        this.names = names;
        this.labels = labels;
        this.clock = clock;
    }

    /** One sentence per step that waits. */
    public List<String> sentences(Reference reference, Locale locale) {
        List<OpenStep> open = steps.open(reference);
        return open.isEmpty()
                ? List.of(labels.message("case.nobody", locale))
                : open.stream().map(step -> sentence(step, locale)).toList();
    }

    private String sentence(OpenStep step, Locale locale) {
        long days = Duration.between(step.since(), clock.instant()).toDays();
        return labels.message("case.waiting", locale, names.inCase(step.step(), step.name(), locale), who(step), days)
                + due(step, locale) + ".";
    }

    private String who(OpenStep step) {
        if (step.assignee() != null) {
            return people.name(step.assignee());
        }
        return Stream.concat(
                        step.groups().stream().map(groups::name),
                        step.people().stream().map(people::name))
                .collect(Collectors.joining(", "));
    }

    private String due(OpenStep step, Locale locale) {
        Instant due = step.due();
        if (due == null) {
            return "";
        }
        String key = due.isBefore(clock.instant()) ? "case.late" : "case.due";
        return labels.message(key, locale, FieldLabels.day(due, locale));
    }
}
