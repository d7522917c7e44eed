package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Where a case stands, in one sentence; where it waits for several answers, one more for each. */
    public List<String> sentences(Reference reference, Locale locale) {
        List<OpenStep> open = steps.open(reference);
        if (open.isEmpty()) {
            return List.of(labels.message("case.nobody", locale));
        }
        List<String> each = open.stream().map(step -> sentence(step, locale)).toList();
        return each.size() == 1
                ? each
                : Stream.concat(Stream.of(summary(open, locale)), each.stream()).toList();
    }

    /** The steps of a case that wait, the longest waiting first. */
    public List<WaitingStep> of(Reference reference, Locale locale) {
        return steps.open(reference).stream()
                .map(step -> new WaitingStep(step.taskId(), sentence(step, locale)))
                .toList();
    }

    /**
     * A step that waits.
     *
     * @param sentence for what and whom, since when and until when
     */
    public record WaitingStep(String taskId, String sentence) {}

    private String sentence(OpenStep step, Locale locale) {
        return labels.message("case.waiting", locale, what(step, locale), who(step, locale), days(step))
                + due(step.due(), locale) + ".";
    }

    private String summary(List<OpenStep> open, Locale locale) {
        long longest = open.stream().mapToLong(this::days).max().orElse(0);
        Instant next = open.stream()
                .map(OpenStep::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return labels.message("case.waiting.many", locale, open.size(), longest) + due(next, locale) + ".";
    }

    /** The answer that a step waits for; its name where nobody has said it better. */
    private String what(OpenStep step, Locale locale) {
        String subject = names.subject(step.name(), locale).orElse("");
        return labels.find("waiting." + step.step(), locale, subject)
                .map(String::strip)
                .orElseGet(
                        () -> labels.message("waiting.other", locale, names.inCase(step.step(), step.name(), locale)));
    }

    private long days(OpenStep step) {
        return Duration.between(step.since(), clock.instant()).toDays();
    }

    private String who(OpenStep step, Locale locale) {
        if (step.assignee() != null) {
            return people.name(step.assignee());
        }
        return Stream.concat(
                        step.groups().stream().map(group -> groups.name(group, locale)),
                        step.people().stream().map(people::name))
                .collect(Collectors.joining(", "));
    }

    private String due(@Nullable Instant due, Locale locale) {
        if (due == null) {
            return "";
        }
        String key = due.isBefore(clock.instant()) ? "case.late" : "case.due";
        return labels.message(key, locale, FieldLabels.day(due, locale));
    }
}
