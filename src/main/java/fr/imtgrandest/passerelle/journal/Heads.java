package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.journal.persistence.JournalTable;
import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the ends of all chains, so that rows taken off an end are missed. */
@Service
public class Heads {

    private final JournalTable table;
    private final Journal journal;
    private final Clock clock;

    Heads(JournalTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    /** The ends of all chains at one moment. */
    public record Publication(Instant at, List<Head> heads) {

        public Publication {
            heads = List.copyOf(heads);
        }
    }

    /** Takes the ends of all chains, keeps them, and notes in the journal that they were published. */
    @Transactional
    public Publication publish() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Head> heads = table.heads();
        table.publish(at, heads);
        Fingerprint all = new Fingerprint();
        heads.forEach(head ->
                all.add(head.chain()).add(Long.toString(head.position())).add(head.hash()));
        Deed deed = new Deed(
                at,
                EntryKind.PUBLISH,
                "publish-heads",
                null,
                all.hex(),
                null,
                null,
                null,
                null,
                List.of(),
                EngineLog.NONE);
        journal.add(Entry.OUTSIDE, deed, List.of());
        return new Publication(at, heads);
    }

    /** The end of a chain as it was published last; empty when it never was. */
    @Transactional(readOnly = true)
    public Optional<Head> published(String chain) {
        return table.published(chain);
    }

    /** When the ends were published last; empty when they never were. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastPublication() {
        return table.lastPublication();
    }
}
