package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.journal.persistence.JournalTable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds rows to the journal, in the transaction of the act, and reads them. */
@Service
public class Journal {

    private final JournalTable table;

    Journal(JournalTable table) {
        this.table = table;
    }

    /**
     * Adds a row at the end of a chain. Others who add to the same chain wait until this transaction ends.
     *
     * @param chain reference of a case, or {@link Entry#OUTSIDE}
     */
    @Transactional
    public Entry add(String chain, Deed deed, List<Note> notes) {
        table.lock(chain);
        Entry entry = table.last(chain)
                .map(head -> Entry.after(head, deed, notes))
                .orElseGet(() -> Entry.first(chain, deed, notes));
        table.insert(entry);
        return entry;
    }

    /** Adds a row whatever becomes of the transaction that runs, such as the one of an act that was refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Entry addApart(String chain, Deed deed, List<Note> notes) {
        return add(chain, deed, notes);
    }

    /**
     * The last row of a chain that is about the case itself and not about a paper issued on it; nobody adds to the chain until this
     * transaction ends. Empty where there is none.
     */
    @Transactional
    public Optional<Head> hold(String chain) {
        table.lock(chain);
        return table.lastWithout(chain, EntryKind.PAPER);
    }

    /**
     * The last row of a chain but those that tell of copies taken since; nobody adds to the chain until this transaction ends. Empty
     * where there is none.
     */
    @Transactional
    public Optional<Head> holdCase(String chain) {
        table.lock(chain);
        return table.lastWithout(chain, EntryKind.EXPORT);
    }

    /** The seals of a chain, the oldest first. */
    @Transactional(readOnly = true)
    public List<Seal> seals(String chain) {
        return table.seals(chain);
    }

    /** The newest rows of all chains, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> newest(int offset, int limit) {
        return table.newest(offset, limit);
    }

    /** What others have answered in the cases that an account has started or answered in, the newest first. */
    @Transactional(readOnly = true)
    public List<News> newsFor(String account, int limit) {
        return table.newsFor(account, limit);
    }

    /** The rows of a chain, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> entries(String chain) {
        return table.entries(chain);
    }
}
