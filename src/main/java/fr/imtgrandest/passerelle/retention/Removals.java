package fr.imtgrandest.passerelle.retention;

import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.document.Papers;
import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.ForgottenNotes;
import fr.imtgrandest.passerelle.journal.Head;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.shared.CaseRemoved;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes away cases whose time is over, each in one transaction, with the rights of the owner of the database. */
@Service
class Removals {

    private final ClosedCases cases;
    private final Documents documents;
    private final Papers papers;
    private final Journal journal;
    private final Deeds deeds;
    private final ForgottenNotes notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removals(
            ClosedCases cases,
            Documents documents,
            Papers papers,
            Journal journal,
            Deeds deeds,
            ForgottenNotes notes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.papers = papers;
        this.journal = journal;
        this.deeds = deeds;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param archive file of the case that was kept elsewhere; null where it is to be removed without one
     * @param really whether it is done, and not only looked at
     * @param operator account of the machine
     */
    record Order(Reference reference, @Nullable Path archive, boolean really, String operator) {}

    /** What comes of it. */
    sealed interface Outcome {

        /**
         * It is removed, or could be.
         *
         * @param done whether it was not only looked at
         * @param versions of documents
         * @param rows of the journal
         */
        record Removed(boolean done, int versions, int papers, int rows) implements Outcome {}

        /** It was removed before. */
        record Already() implements Outcome {}

        /**
         * It may not be removed; nothing has changed.
         *
         * @param key of the message that says why
         */
        record Refused(String key, Object argument) implements Outcome {}
    }

    /** The cases that may be removed on a day. */
    @Transactional(readOnly = true)
    public List<ClosedCase> due(@Nullable LocalDate day) {
        LocalDate on = day == null ? today() : day;
        return cases.all().stream().filter(closed -> closed.isDueOn(on)).toList();
    }

    /** Removes a case, wholly or not at all. */
    @Transactional
    public Outcome remove(Order order) {
        Reference reference = order.reference();
        Optional<Head> head = journal.holdCase(reference.toString());
        if (head.isEmpty()) {
            return new Outcome.Refused("retention.command.unknown", reference);
        }
        if (!cases.exists(reference)) {
            return new Outcome.Already();
        }
        Optional<ClosedCase> closed = cases.find(reference);
        if (closed.isEmpty()) {
            return new Outcome.Refused("retention.command.open", reference);
        }
        if (!closed.get().isDueOn(today())) {
            return new Outcome.Refused("retention.command.notDue", closed.get().due());
        }
        if (order.archive() == null) {
            return remove(order, null);
        }
        ArchivedFile.Found found = ArchivedFile.check(order.archive(), head.get());
        if (found instanceof ArchivedFile.Found.Wrong wrong) {
            return new Outcome.Refused(wrong.key(), wrong.argument());
        }
        return remove(order, ((ArchivedFile.Found.Whole) found).digest());
    }

    /**
     * Removes it, or only counts.
     *
     * @param archive digest of the file that was kept; null where none was
     */
    private Outcome remove(Order order, @Nullable String archive) {
        Reference reference = order.reference();
        String chain = reference.toString();
        Outcome removed = new Outcome.Removed(
                order.really(),
                documents.of(reference).stream()
                        .mapToInt(document -> document.versions().size())
                        .sum(),
                papers.of(reference).size(),
                journal.seals(chain).size());
        if (order.really()) {
            events.publishEvent(new CaseRemoved(reference));
            Map<String, String> values = new HashMap<>(Map.of("operator", order.operator()));
            values.put("blanked", Integer.toString(notes.forget(chain)));
            if (archive != null) {
                values.put("archive", archive);
            }
            deeds.operate(chain, EntryKind.REMOVAL, "case-removed", archive, values);
        }
        return removed;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.PARIS));
    }
}
