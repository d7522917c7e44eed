package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies the journal of a case for someone who may see the case; that they did is a row of it. */
@Service
public class HistoryCopies {

    private static final String PROOF = "SHA-256; docs/adr/0012-a-sealed-journal.md";

    private final Journal journal;
    private final Deeds deeds;
    private final HistoryRows rows;
    private final Clock clock;

    HistoryCopies(Journal journal, Deeds deeds, HistoryRows rows, Clock clock) {
        this.journal = journal;
        this.deeds = deeds;
        this.rows = rows;
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
        boolean auditor = reader.groups().contains(Groups.AUDITOR);
        String head = entries.isEmpty() ? "" : entries.get(entries.size() - 1).hash();
        deeds.export(reader.userId(), reference.toString(), format, head);
        return new HistoryCopy(reference.toString(), clock.instant(), PROOF, head, rows.of(entries, auditor));
    }
}
