package fr.imtgrandest.passerelle.journal.persistence;

import fr.imtgrandest.passerelle.journal.Actor;
import fr.imtgrandest.passerelle.journal.Deed;
import fr.imtgrandest.passerelle.journal.EngineLog;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Turns rows of the journal into entries and back. */
final class EntryRows {

    private EntryRows() {}

    static SqlParameterSource parameters(Entry entry) {
        Deed deed = entry.deed();
        Actor actor = deed.actor();
        return new MapSqlParameterSource()
                .addValue("chain", entry.chain())
                .addValue("position", entry.position())
                .addValue("at", OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC))
                .addValue("kind", deed.kind().name())
                .addValue("act", deed.act())
                .addValue("account", actor == null ? null : actor.account())
                .addValue("person", actor == null ? null : actor.person())
                .addValue("school", actor == null ? null : actor.school())
                .addValue("onBehalfOf", actor == null ? null : actor.onBehalfOf())
                .addValue("subject", deed.subject())
                .addValue("step", deed.step())
                .addValue("task", deed.task())
                .addValue("contentHash", deed.contentHash())
                .addValue("request", deed.request())
                .addValue("endedTasks", deed.endedTasks().toArray(String[]::new))
                .addValue("engineLog", deed.engineLog().ids().toArray(String[]::new))
                .addValue("engineLogDigest", deed.engineLog().digest())
                .addValue("previous", entry.previous())
                .addValue("hash", entry.hash())
                .addValue("names", ofNotes(entry, Note::name))
                .addValue("digests", ofNotes(entry, Note::digest))
                .addValue("salts", ofNotes(entry, Note::salt))
                .addValue("befores", ofNotes(entry, Note::before))
                .addValue("afters", ofNotes(entry, Note::after));
    }

    /** One column of the notes of an entry, in their order. */
    private static @Nullable String[] ofNotes(Entry entry, Function<Note, @Nullable String> column) {
        return entry.notes().stream().map(column).toArray(String[]::new);
    }

    /** Reads entries from rows that hold one note each, those of an entry one after the other. */
    static List<Entry> read(ResultSet rows) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        @Nullable Entry current = null;
        while (rows.next()) {
            if (current == null || !isOf(current, rows)) {
                if (current != null) {
                    entries.add(with(current, notes));
                }
                notes.clear();
                current = entry(rows);
            }
            if (rows.getString("name") != null) {
                notes.add(note(rows));
            }
        }
        if (current != null) {
            entries.add(with(current, notes));
        }
        return entries;
    }

    private static boolean isOf(Entry entry, ResultSet row) throws SQLException {
        return entry.position() == row.getLong("position") && entry.chain().equals(row.getString("chain"));
    }

    private static Entry with(Entry entry, List<Note> notes) {
        return new Entry(entry.chain(), entry.position(), entry.deed(), notes, entry.previous(), entry.hash());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Deed deed = new Deed(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("act"),
                actor(row),
                row.getString("subject"),
                row.getString("step"),
                row.getString("task"),
                row.getString("content_hash"),
                row.getString("request"),
                texts(row, "ended_tasks"),
                new EngineLog(texts(row, "engine_log"), row.getString("engine_log_digest")));
        return new Entry(
                row.getString("chain"),
                row.getLong("position"),
                deed,
                List.of(),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static @Nullable Actor actor(ResultSet row) throws SQLException {
        String account = row.getString("account");
        return account == null
                ? null
                : new Actor(account, row.getString("person"), row.getString("school"), row.getString("on_behalf_of"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("name"),
                row.getString("digest"),
                row.getString("salt"),
                row.getString("before_value"),
                row.getString("after_value"));
    }
}
