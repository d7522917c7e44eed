package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.Seal;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows every step of a case: who, when, how long it waited, what changed from what to what. */
@Component
public class CaseHistoryView {

    private final CaseSteps steps;
    private final People people;
    private final TaskNames names;
    private final FieldLabels labels;
    private final Journal journal;
    private final Clock clock;

    CaseHistoryView(CaseSteps steps, People people, TaskNames names, FieldLabels labels, Journal journal, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.names = names;
        this.labels = labels;
        this.journal = journal;
        this.clock = clock;
    }

    public List<HistoryLine> lines(Reference reference, Locale locale) {
        List<PastStep> past = steps.history(reference);
        Map<String, String> known = people.names(
                past.stream().map(PastStep::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Seal> seals = journal.seals(reference.toString());
        return past.stream()
                .map(step -> line(step, reference.kind(), known, seal(step, seals, locale), locale))
                .toList();
    }

    private @Nullable String seal(PastStep step, List<Seal> seals, Locale locale) {
        return seals.stream()
                .filter(seal -> step.taskId() == null
                        ? seal.position() == 1
                        : seal.endedTasks().contains(step.taskId()))
                .findFirst()
                .map(seal -> labels.message("case.history.sealed", locale, seal.position(), seal.shortHash()))
                .orElse(null);
    }

    private HistoryLine line(
            PastStep step, Reference.Kind about, Map<String, String> known, @Nullable String seal, Locale locale) {
        return new HistoryLine(
                names.inCase(step.step(), step.name(), locale),
                who(step, known, locale),
                moment(step.endedAt() == null ? step.startedAt() : step.endedAt(), locale),
                duration(step.waited(clock.instant()), locale),
                step.changes().stream()
                        .map(change -> change(change, about, locale))
                        .toList(),
                seal);
    }

    private String who(PastStep step, Map<String, String> known, Locale locale) {
        String who = step.who();
        if (who != null) {
            return known.getOrDefault(who, who);
        }
        return labels.message(step.closedBySystem() ? "case.history.system" : "case.history.open", locale);
    }

    private Fact change(PastStep.Change change, Reference.Kind about, Locale locale) {
        String label = labels.field(change.field(), about, locale);
        if (change.to() == null) {
            return new Fact(label, labels.message("case.emptied", locale, shown(change, change.from(), locale)));
        }
        String to = shown(change, change.to(), locale);
        return new Fact(
                label,
                change.from() == null
                        ? to
                        : labels.message("case.changed", locale, shown(change, change.from(), locale), to));
    }

    private String shown(PastStep.Change change, @Nullable Object value, Locale locale) {
        return value == null ? "" : labels.value(change.field(), value, locale);
    }

    private static String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(ReaderLanguage.dates(locale))
                .format(at.atZone(Zones.PARIS));
    }

    private String duration(Duration waited, Locale locale) {
        if (waited.toDays() > 0) {
            return labels.message("case.duration.days", locale, waited.toDays());
        }
        return waited.toHours() > 0
                ? labels.message("case.duration.hours", locale, waited.toHours())
                : labels.message("case.duration.minutes", locale, waited.toMinutes());
    }
}
