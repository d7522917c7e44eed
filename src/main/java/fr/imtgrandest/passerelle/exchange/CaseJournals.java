package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.Heads;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Copies the chain of a case with all that its hashes are made over. */
@Component
class CaseJournals {

    private static final String FORM = "passerelle-journal/1: SHA-256, VERIFY.md";

    private final HistoryRows rows;
    private final Heads heads;

    CaseJournals(HistoryRows rows, Heads heads) {
        this.rows = rows;
        this.heads = heads;
    }

    /**
     * The copy of a chain.
     *
     * @param entries at least one, the oldest first
     * @param audits whether everything is told
     */
    CaseJournal of(Reference reference, List<Entry> entries, boolean audits) {
        List<HistoryCopy.Row> told = rows.of(entries, audits);
        return new CaseJournal(
                FORM,
                reference.toString(),
                entries.get(0).previous(),
                entries.get(entries.size() - 1).head(),
                heads.published(reference.toString()).orElse(null),
                IntStream.range(0, told.size())
                        .mapToObj(index -> row(told.get(index), entries.get(index), audits))
                        .toList());
    }

    private static CaseJournal.Row row(HistoryCopy.Row told, Entry entry, boolean audits) {
        return new CaseJournal.Row(
                told,
                HistoryRows.withheld(entry, audits) ? null : Base64.getEncoder().encodeToString(entry.sealed()));
    }
}
