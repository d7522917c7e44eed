package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.journal.Actor;
import fr.imtgrandest.passerelle.journal.Deed;
import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.Note;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.CaseFields;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies the journal of a case for someone who may see the case; that they did is a row of it. */
@Service
public class HistoryCopies {

    private static final String PROOF = "SHA-256; docs/adr/0012-a-sealed-journal.md";

    private final Journal journal;
    private final Deeds deeds;
    private final People people;
    private final Set<String> shownFields;
    private final Set<String> stepsOfOtherCases;
    private final Clock clock;

    HistoryCopies(Journal journal, Deeds deeds, People people, List<CaseFields> fields, Clock clock) {
        this.journal = journal;
        this.deeds = deeds;
        this.people = people;
        this.shownFields =
                fields.stream().flatMap(some -> some.names().stream()).collect(Collectors.toSet());
        this.stepsOfOtherCases = fields.stream()
                .flatMap(some -> some.stepsOfOtherCases().stream())
                .collect(Collectors.toSet());
        this.clock = clock;
    }

    /**
     * Copies the rows that there are.
     *
     * @param reader who may see the case: whoever calls has checked that
     * @param format in which the copy is taken
     */
    @Transactional
    public HistoryCopy copy(Reference reference, Reader reader, String format) {
        List<Entry> entries = journal.entries(reference.toString());
        Map<String, String> names = people.names(accounts(entries));
        boolean auditor = reader.groups().contains(Groups.AUDITOR);
        String head = entries.isEmpty() ? "" : entries.get(entries.size() - 1).hash();
        deeds.export(reader.userId(), reference.toString(), format, head);
        return new HistoryCopy(
                reference.toString(),
                clock.instant(),
                PROOF,
                head,
                entries.stream().map(entry -> row(entry, names, auditor)).toList());
    }

    private static Set<String> accounts(List<Entry> entries) {
        return new HashSet<>(entries.stream()
                .map(entry -> entry.deed().actor())
                .filter(Objects::nonNull)
                .map(Actor::account)
                .toList());
    }

    private HistoryCopy.Row row(Entry entry, Map<String, String> names, boolean auditor) {
        Deed deed = entry.deed();
        return deed.kind() == EntryKind.REFUSED && !auditor
                ? withheld(entry)
                : full(entry, deed, deed.actor(), names, auditor);
    }

    /** What somebody could not have is no business of the other readers of the case. */
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
            Entry entry, Deed deed, @Nullable Actor actor, Map<String, String> names, boolean auditor) {
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
                        .map(note -> value(note, auditor || shows(deed, note)))
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
