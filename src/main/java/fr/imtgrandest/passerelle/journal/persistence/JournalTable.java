package fr.imtgrandest.passerelle.journal.persistence;

import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Head;
import fr.imtgrandest.passerelle.journal.News;
import fr.imtgrandest.passerelle.journal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds rows to the journal and reads them; the program's role can do no more. */
@Component
public class JournalTable {

    /** Any fixed number that no other lock of ours uses. */
    private static final int SEED = 7_100_002;

    /** A row with its notes, by one statement. */
    private static final String INSERT = """
            with entry as (
                insert into app.journal_entry (chain, position, recorded_at, kind, act, account, person, school, on_behalf_of,
                    subject, step, task, content_hash, request, ended_tasks, engine_log, engine_log_digest, previous, hash)
                values (:chain, :position, :at, :kind, :act, :account, :person, :school, :onBehalfOf,
                    :subject, :step, :task, :contentHash, :request, :endedTasks, :engineLog, :engineLogDigest, :previous, :hash)
                returning chain, position)
            insert into app.journal_note (chain, position, number, name, digest, salt, before_value, after_value)
            select entry.chain, entry.position, note.number, note.name, note.digest, note.salt, note.before, note.after
            from entry cross join unnest(:names::text[], :digests::text[], :salts::text[], :befores::text[], :afters::text[])
                with ordinality as note (name, digest, salt, before, after, number)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JournalTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Lets only one transaction at a time add to a chain, until it ends. */
    public void lock(String chain) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:chain, :seed))")
                .param("chain", chain)
                .param("seed", SEED)
                .query((row, number) -> true)
                .single();
    }

    /** The end of a chain; empty when it has not begun. */
    public Optional<Head> last(String chain) {
        return jdbc.sql("""
                        select chain, position, hash from app.journal_entry
                        where chain = :chain order by position desc limit 1
                        """).param("chain", chain).query(JournalTable::head).optional();
    }

    /** The last row of a chain that is of another kind; empty where there is none. */
    public Optional<Head> lastWithout(String chain, EntryKind kind) {
        return jdbc.sql("""
                        select chain, position, hash from app.journal_entry
                        where chain = :chain and kind <> :kind order by position desc limit 1
                        """)
                .param("chain", chain)
                .param("kind", kind.name())
                .query(JournalTable::head)
                .optional();
    }

    /** Adds a row with its notes. */
    public void insert(Entry entry) {
        jdbc.sql(INSERT).paramSource(EntryRows.parameters(entry)).update();
    }

    /** The rows of a chain, the oldest first. */
    public List<Entry> entries(String chain) {
        return read("e.chain = :chain", "e.position", new MapSqlParameterSource("chain", chain));
    }

    /** Rows of all chains in the order of chain and position, from the one after the given place on. */
    public List<Entry> after(String chain, long position, int limit) {
        return read(
                """
                (e.chain, e.position) in (
                    select chain, position from app.journal_entry
                    where (chain, position) > (:chain, :position) order by chain, position limit :limit)
                """,
                "e.chain, e.position",
                new MapSqlParameterSource("chain", chain)
                        .addValue("position", position)
                        .addValue("limit", limit));
    }

    /** The chains in which there is a row of a kind. */
    public Set<String> chainsWith(EntryKind kind) {
        return Set.copyOf(jdbc.sql("select distinct chain from app.journal_entry where kind = :kind")
                .param("kind", kind.name())
                .query(String.class)
                .list());
    }

    /** The end of every chain, in the order of the chains. */
    public List<Head> heads() {
        return jdbc.sql("select distinct on (chain) chain, position, hash from app.journal_entry "
                        + "order by chain, position desc")
                .query(JournalTable::head)
                .list();
    }

    /** Keeps the ends of all chains as they were published. */
    public void publish(Instant at, List<Head> heads) {
        batches.batchUpdate(
                "insert into app.journal_head (published_at, chain, position, hash) values (:at, :chain, :position, :hash)",
                heads.stream()
                        .map(head -> new MapSqlParameterSource("chain", head.chain())
                                .addValue("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                                .addValue("position", head.position())
                                .addValue("hash", head.hash()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The end of each chain when it was published last, in the order of the chains. */
    public List<Head> published() {
        return jdbc.sql("select distinct on (chain) chain, position, hash from app.journal_head "
                        + "order by chain, published_at desc")
                .query(JournalTable::head)
                .list();
    }

    /** The end of a chain when it was published last; empty when it never was. */
    public Optional<Head> published(String chain) {
        return jdbc.sql("select chain, position, hash from app.journal_head where chain = :chain "
                        + "order by published_at desc limit 1")
                .param("chain", chain)
                .query(JournalTable::head)
                .optional();
    }

    /** When heads were published last; empty when they never were. */
    public Optional<Instant> lastPublication() {
        return jdbc.sql("select published_at from app.journal_head order by published_at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** When the oldest and the newest row were written; empty while there is none. */
    public Optional<Span> span() {
        return jdbc.sql("select min(recorded_at) as first, max(recorded_at) as last from app.journal_entry "
                        + "having count(*) > 0")
                .query((row, number) -> new Span(
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The time from one moment to another. */
    public record Span(Instant first, Instant last) {}

    /** The seals of a chain, the oldest first. */
    public List<Seal> seals(String chain) {
        return jdbc.sql(
                        "select position, hash, ended_tasks from app.journal_entry where chain = :chain order by position")
                .param("chain", chain)
                .query((row, number) ->
                        new Seal(row.getLong("position"), row.getString("hash"), EntryRows.texts(row, "ended_tasks")))
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getString("chain"), row.getLong("position"), row.getString("hash"));
    }

    /** The newest rows of all chains, the newest first. */
    public List<Entry> newest(int offset, int limit) {
        return read(
                """
                (e.chain, e.position) in (
                    select chain, position from app.journal_entry
                    order by recorded_at desc, chain, position desc limit :limit offset :offset)
                """,
                "e.recorded_at desc, e.chain, e.position desc",
                new MapSqlParameterSource("limit", limit).addValue("offset", offset));
    }

    /** What others have answered in the cases in which an account has acted, the newest first. */
    public List<News> newsFor(String account, int limit) {
        return jdbc.sql("""
                        select e.chain, e.step, e.account, e.recorded_at from app.journal_entry e
                        where e.kind = 'COMPLETE' and e.account <> :account and e.step is not null and exists (
                            select 1 from app.journal_entry own
                            where own.account = :account and own.chain = e.chain and own.kind in ('START', 'COMPLETE'))
                        order by e.recorded_at desc limit :limit
                        """)
                .param("account", account)
                .param("limit", limit)
                .query((row, number) -> new News(
                        row.getString("chain"),
                        row.getString("step"),
                        row.getString("account"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Entry> read(String condition, String order, SqlParameterSource parameters) {
        return batches.query(
                "select e.*, n.number, n.name, n.digest, n.salt, n.before_value, n.after_value from app.journal_entry e "
                        + "left join app.journal_note n on n.chain = e.chain and n.position = e.position where "
                        + condition + " order by " + order + ", n.number",
                parameters,
                EntryRows::read);
    }
}
