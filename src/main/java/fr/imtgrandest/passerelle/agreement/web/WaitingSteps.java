package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.FieldLabels;
import fr.imtgrandest.passerelle.agreement.OpenStep;
import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in sentences whom a case waits for. */
@Component
class WaitingSteps {

    private final CaseFiles files;
    private final People people;
    private final GroupNames groups;
    private final FieldLabels labels;
    private final Clock clock;

    WaitingSteps(CaseFiles files, People people, GroupNames groups, FieldLabels labels, Clock clock) {
        this.files = files;
        this.people = people;
        this.groups = groups;
        this.labels = labels;
        this.clock = clock;
    }

    List<String> sentences(Reference reference, Locale locale) {
        List<OpenStep> steps = files.openSteps(reference);
        return steps.isEmpty()
                ? List.of(labels.message("agreement.page.nobody", locale))
                : steps.stream().map(step -> sentence(step, locale)).toList();
    }

    private String sentence(OpenStep step, Locale locale) {
        long days = Duration.between(step.since(), clock.instant()).toDays();
        return labels.message("agreement.page.waiting", locale, step.name(), who(step), days) + due(step, locale) + ".";
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
        String key = due.isBefore(clock.instant()) ? "agreement.page.late" : "agreement.page.due";
        return labels.message(key, locale, FieldLabels.date(LocalDate.ofInstant(due, Zones.PARIS), locale));
    }
}
