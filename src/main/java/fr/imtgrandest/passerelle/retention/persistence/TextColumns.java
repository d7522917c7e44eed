package fr.imtgrandest.passerelle.retention.persistence;

import fr.imtgrandest.passerelle.retention.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through all columns of text of the schema {@code app}, those of tables that come later too. */
@Component
public class TextColumns {

    private final JdbcClient jdbc;

    TextColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String column) {}

    /** The places in which one of some words occurs; words in lower case. */
    public List<Trace> holding(Collection<String> words) {
        List<Trace> found = new ArrayList<>();
        jdbc.sql("""
                        select t.relname, a.attname from pg_attribute a
                        join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
                        where n.nspname = 'app' and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                            and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype)
                            and t.relname not in ('person', 'account', 'flyway_schema_history')
                        order by t.relname, a.attnum
                        """)
                .query((row, number) -> new Column(row.getString("relname"), row.getString("attname")))
                .list()
                .forEach(column -> found.addAll(holding(column, words)));
        found.addAll(documents(words));
        return found;
    }

    private List<Trace> holding(Column column, Collection<String> words) {
        String where = column.table() + "." + column.column();
        return jdbc.sql("""
                        select coalesce(r ->> 'reference', r ->> 'chain', r ->> 'case_id', '') as about,
                            concat_ws(', ', r ->> 'position', r ->> 'name', r ->> 'party', r ->> 'number') as which
                        from (select to_jsonb(t) as r, t.%2$s::text as value from app.%1$s t) rows
                        where exists (select from unnest(:words) word where strpos(lower(value), word) > 0)
                        """.formatted(quoted(column.table()), quoted(column.column())))
                .param("words", words.toArray(String[]::new))
                .query((row, number) -> new Trace(row.getString("about"), where, row.getString("which")))
                .list();
    }

    /** The files in whose words one occurs; papers are made of what stands elsewhere, and are not looked into. */
    private List<Trace> documents(Collection<String> words) {
        return jdbc.sql("""
                        select d.reference, v.name || ', version ' || v.number as which
                        from app.document d join app.document_version v on v.document = d.id
                            join app.document_words w on w.version = v.id
                        where exists (select from unnest(:words) word where w.words @@ plainto_tsquery('app.french_words', word))
                        """)
                .param("words", words.toArray(String[]::new))
                .query((row, number) -> new Trace(row.getString("reference"), "document", row.getString("which")))
                .list();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
