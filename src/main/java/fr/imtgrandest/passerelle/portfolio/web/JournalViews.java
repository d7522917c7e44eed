package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.journal.Actor;
import fr.imtgrandest.passerelle.journal.Deed;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.JournalReport;
import fr.imtgrandest.passerelle.journal.Note;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.StepNames;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the journal in the reader's words. */
@Component
class JournalViews {

    private static final int SHOWN_DIGITS = 10;

    /** Kinds that leave nothing more to say of the act. */
    private static final Set<EntryKind> TOLD_BY_KIND =
            EnumSet.of(EntryKind.START, EntryKind.CLAIM, EntryKind.GIVE_BACK, EntryKind.COMPLETE, EntryKind.SYSTEM);

    private final People people;
    private final StepNames steps;
    private final FieldLabels labels;

    JournalViews(People people, StepNames steps, FieldLabels labels) {
        this.people = people;
        this.steps = steps;
        this.labels = labels;
    }

    List<JournalRow> rows(List<Entry> entries, Locale locale) {
        Map<String, String> stepNames = steps.all(locale);
        Map<String, String> names = people.names(entries.stream()
                .map(entry -> entry.deed().actor())
                .filter(Objects::nonNull)
                .map(Actor::account)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> row(entry, names, stepNames, locale))
                .toList();
    }

    private JournalRow row(Entry entry, Map<String, String> names, Map<String, String> stepNames, Locale locale) {
        Deed deed = entry.deed();
        String chain = entry.chain().equals(Entry.OUTSIDE) ? null : entry.chain();
        return new JournalRow(
                chain,
                chain == null ? null : page(chain),
                entry.position(),
                moment(deed.at(), locale),
                who(deed.actor(), names, locale),
                labels.message("journal.kind." + deed.kind().name(), locale),
                detail(deed, stepNames),
                entry.hash().substring(0, SHOWN_DIGITS),
                entry.notes().stream().map(note -> value(note, locale)).toList());
    }

    private static @Nullable String page(String chain) {
        return Reference.parse(chain).map(Reference::page).orElse(null);
    }

    private String who(@Nullable Actor actor, Map<String, String> names, Locale locale) {
        if (actor == null) {
            return labels.message("journal.nobody", locale);
        }
        String name = names.getOrDefault(actor.account(), actor.account());
        return actor.school() == null ? name : name + ", " + labels.school(actor.school());
    }

    private static String detail(Deed deed, Map<String, String> stepNames) {
        String step = deed.step() == null ? null : stepNames.getOrDefault(deed.step(), deed.step());
        String act = TOLD_BY_KIND.contains(deed.kind()) ? null : deed.act();
        return Stream.of(step, act, deed.subject()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private JournalRow.Value value(Note note, Locale locale) {
        if (note.blanked()) {
            return new JournalRow.Value(note.name(), labels.message("journal.blanked", locale));
        }
        String after = Objects.requireNonNullElse(note.after(), "–");
        return new JournalRow.Value(note.name(), note.before() == null ? after : note.before() + " → " + after);
    }

    private static String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(ReaderLanguage.dates(locale))
                .format(at.atZone(Zones.PARIS));
    }

    /** What a check has found, one sentence each. */
    List<String> findings(JournalReport report, Locale locale) {
        Stream<String> breaks = report.breaks().stream()
                .map(broken -> labels.message(
                        "journal.break." + broken.reason().name(),
                        locale,
                        broken.chain(),
                        Long.toString(broken.position())));
        String checked = labels.message(
                "journal.command.checked", locale, report.rows(), report.chains(), report.heads(), report.blanked());
        Stream<String> verdict = report.holds() ? Stream.of(labels.message("journal.command.holds", locale)) : breaks;
        return Stream.concat(Stream.of(checked), verdict).toList();
    }
}
