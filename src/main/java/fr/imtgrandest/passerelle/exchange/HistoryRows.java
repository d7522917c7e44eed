package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.journal.Actor;
import fr.imtgrandest.passerelle.journal.Deed;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Note;
import fr.imtgrandest.passerelle.task.CaseFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a chain as far as somebody may read them. */
@Component
class HistoryRows {

    private final People people;
    private final Set<String> shownFields;
    private final Set<String> stepsOfOtherCases;

    HistoryRows(People people, List<CaseFields> fields) {
        this.people = people;
        this.shownFields =
                fields.stream().flatMap(some -> some.names().stream()).collect(Collectors.toSet());
        this.stepsOfOtherCases = fields.stream()
                .flatMap(some -> some.stepsOfOtherCases().stream())
                .collect(Collectors.toSet());
    }

    /**
     * The rows in their order.
     *
     * @param audits whether everything is told
     */
    List<HistoryCopy.Row> of(List<Entry> entries, boolean audits) {
        Map<String, String> names = people.names(accounts(entries));
        return entries.stream().map(entry -> row(entry, names, audits)).toList();
    }

    /** What somebody could not have is no business of the other readers of the case. */
    static boolean withheld(Entry entry, boolean audits) {
        return entry.deed().kind() == EntryKind.REFUSED && !audits;
    }

    private static Set<String> accounts(List<Entry> entries) {
        return new HashSet<>(entries.stream()
                .map(entry -> entry.deed().actor())
                .filter(Objects::nonNull)
                .map(Actor::account)
                .toList());
    }

    private HistoryCopy.Row row(Entry entry, Map<String, String> names, boolean audits) {
        Deed deed = entry.deed();
        return withheld(entry, audits) ? withheld(entry) : full(entry, deed, deed.actor(), names, audits);
    }

    private static HistoryCopy.Row withheld(Entry entry) {
        return new HistoryCopy.Row(
                entry.position(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                entry.previous(),
                entry.hash());
    }

    private HistoryCopy.Row full(
            Entry entry, Deed deed, @Nullable Actor actor, Map<String, String> names, boolean audits) {
        return new HistoryCopy.Row(
                entry.position(),
                deed.at(),
                deed.kind().name(),
                deed.act(),
                actor == null ? null : names.get(actor.account()),
                actor == null ? null : actor.account(),
                actor == null ? null : actor.person(),
                actor == null ? null : actor.school(),
                actor == null ? null : actor.onBehalfOf(),
                deed.subject(),
                deed.step(),
                deed.task(),
                deed.contentHash(),
                deed.request(),
                deed.endedTasks(),
                deed.engineLog().ids(),
                deed.engineLog().digest(),
                entry.notes().stream()
                        .map(note -> value(note, audits || shows(deed, note)))
                        .toList(),
                entry.previous(),
                entry.hash());
    }

    /** The same that the history on the page of the case tells. */
    private boolean shows(Deed deed, Note note) {
        return shownFields.contains(note.name()) && !stepsOfOtherCases.contains(String.valueOf(deed.step()));
    }

    private static HistoryCopy.Value value(Note note, boolean shown) {
        return shown
                ? new HistoryCopy.Value(note.name(), note.digest(), note.salt(), note.before(), note.after())
                : new HistoryCopy.Value(note.name(), note.digest(), null, null, null);
    }
}
