package fr.imtgrandest.passerelle.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goes along the rows of all chains, in the order of chain and position, and notes where they do not hold. */
final class ChainCheck {

    /** More would not be read by anyone. */
    private static final int MOST_BREAKS = 100;

    private final Map<String, String> engineLog;
    private final Set<String> removed;
    private final Map<String, Head> published = new TreeMap<>();
    private final List<Break> breaks = new ArrayList<>();
    private final long heads;
    private long rows;
    private long chains;
    private long blanked;
    private @Nullable Head last;

    /**
     * Begins before the first chain.
     *
     * @param heads the newest published head of each chain
     * @param engineLog the digests of the entries of the engine's log, by their ids
     * @param removed the chains of cases that were taken away, with what the engine kept of them
     */
    ChainCheck(List<Head> heads, Map<String, String> engineLog, Set<String> removed) {
        this.engineLog = engineLog;
        this.removed = Set.copyOf(removed);
        this.heads = heads.size();
        heads.forEach(head -> published.put(head.chain(), head));
    }

    void add(Entry entry) {
        rows++;
        Head before = last;
        boolean begins = before == null || !before.chain().equals(entry.chain());
        if (begins) {
            chains++;
        }
        long expected = begins || before == null ? 1 : before.position() + 1;
        String previous = begins || before == null ? Entry.beginning(entry.chain()) : before.hash();
        if (entry.position() != expected) {
            note(entry.chain(), expected, Break.Reason.MISSING);
        } else if (!entry.previous().equals(previous)) {
            note(entry.chain(), entry.position(), Break.Reason.UNLINKED);
        }
        checkContent(entry);
        checkHead(entry);
        last = entry.head();
    }

    private void checkContent(Entry entry) {
        blanked += entry.notes().stream().filter(Note::blanked).count();
        if (!entry.holds()) {
            note(entry.chain(), entry.position(), Break.Reason.CHANGED);
        } else if (!entry.notes().stream().allMatch(Note::holds)) {
            note(entry.chain(), entry.position(), Break.Reason.NOTE_CHANGED);
        } else if (!holdsInEngine(entry)) {
            note(entry.chain(), entry.position(), Break.Reason.ENGINE_LOG);
        }
    }

    private boolean holdsInEngine(Entry entry) {
        EngineLog log = entry.deed().engineLog();
        return log.holds(engineLog) || (removed.contains(entry.chain()) && log.isGone(engineLog));
    }

    private void checkHead(Entry entry) {
        Head head = published.get(entry.chain());
        if (head != null && head.position() == entry.position()) {
            published.remove(entry.chain());
            if (!head.hash().equals(entry.hash())) {
                note(entry.chain(), entry.position(), Break.Reason.HEAD_CHANGED);
            }
        }
    }

    /** Heads that were not met: their chains end before. */
    JournalReport report() {
        published.values().forEach(head -> note(head.chain(), head.position(), Break.Reason.TAIL_MISSING));
        return new JournalReport(rows, chains, blanked, heads, breaks);
    }

    private void note(String chain, long position, Break.Reason reason) {
        if (breaks.size() < MOST_BREAKS) {
            breaks.add(new Break(chain, position, reason));
        }
    }
}
