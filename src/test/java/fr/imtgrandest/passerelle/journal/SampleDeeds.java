package fr.imtgrandest.passerelle.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows to try the journal with. */
final class SampleDeeds {

    private static final Instant AT = Instant.parse("2026-11-25T08:00:00.123456Z");

    private SampleDeeds() {}

    /** A chain that no other test uses. */
    static String chain() {
        return "TRIAL-" + UUID.randomUUID();
    }

    static Deed deed(String act) {
        return deed(act, EngineLog.NONE);
    }

    static Deed deed(String act, EngineLog log) {
        return new Deed(
                AT,
                EntryKind.COMPLETE,
                act,
                new Actor("dir.ensg", "7f0c", "ensg", null),
                null,
                "userTask_decide",
                "task-1",
                "abcdef",
                "request-1",
                List.of("task-1"),
                log);
    }

    static List<Note> notes() {
        return List.of(Note.of("decision", null, "APPROVE"), Note.of("decisionReason", "avant", "après"));
    }

    /** A chain of three rows. */
    static List<Entry> three(String chain) {
        Entry first = Entry.first(chain, deed("one"), notes());
        Entry second = Entry.after(first.head(), deed("two"), notes());
        return List.of(first, second, Entry.after(second.head(), deed("three"), notes()));
    }
}
