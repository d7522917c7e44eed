package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.journal.persistence.JournalTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks that every row of the journal says what was sealed, follows the one before it, and that none is missing. */
@Service
public class JournalCheck {

    private static final int BATCH = 5_000;

    /** The clock of another node may be a little ahead, and the engine notes an act a little before the journal does. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private final JournalTable table;
    private final EngineLogs engine;

    JournalCheck(JournalTable table, EngineLogs engine) {
        this.table = table;
        this.engine = engine;
    }

    /** Checks all chains against the heads that were published last, as the database knows them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public JournalReport verify() {
        return verifyAgainst(table.published());
    }

    /**
     * Checks all chains, of one moment, against heads that were kept elsewhere.
     *
     * @param heads one for each chain at most
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public JournalReport verifyAgainst(List<Head> heads) {
        ChainCheck check = new ChainCheck(heads, engineLog(), table.chainsWith(EntryKind.REMOVAL));
        List<Entry> entries = table.after("", 0, BATCH);
        while (!entries.isEmpty()) {
            entries.forEach(check::add);
            Entry last = entries.get(entries.size() - 1);
            entries = table.after(last.chain(), last.position(), BATCH);
        }
        return check.report();
    }

    private Map<String, String> engineLog() {
        return table.span()
                .map(span -> engine.digests(
                        span.first().minus(TOLERANCE), span.last().plus(TOLERANCE)))
                .orElse(Map.of());
    }
}
