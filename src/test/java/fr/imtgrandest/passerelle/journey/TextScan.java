package fr.imtgrandest.passerelle.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every column of every table, the engine's and ours: in texts, lists of texts and bytes alike. */
record TextScan(JdbcClient owner) {

    /** Files as people brought them and papers as they were issued are what they are. */
    private static final Set<String> FILES = Set.of("app.document_piece.bytes", "app.paper_issue.bytes");

    private record Column(String table, String column, String type) {

        String name() {
            return table + "." + column;
        }

        /** The rows that are of people: what was deployed is the program's, and a form shows a reference as an example. */
        String rows() {
            return table.equals("engine.act_ge_bytearray")
                    ? "(select * from engine.act_ge_bytearray where deployment_id_ is null) kept"
                    : table;
        }

        /** Bytes are read one by one as Latin letters, so that a text in UTF-8 or in a Java object is found where it is ASCII. */
        String text() {
            return type.equals("bytea")
                    ? "encode(\"%s\", 'escape')".formatted(column)
                    : "\"%s\"::text".formatted(column);
        }

        String search() {
            return "select '%s', left(%s, 2000) from %s where strpos(lower(%s), lower(:text)) > 0"
                    .formatted(name(), text(), rows(), text());
        }
    }

    private record Find(String column, String text) {}

    /** The columns that hold a text, each with the rows in which they do. */
    Map<String, List<String>> holding(String text) {
        String everywhere = columns().stream().map(Column::search).collect(Collectors.joining("\nunion all\n"));
        return owner
                .sql(everywhere)
                .param("text", text)
                .query((row, number) -> new Find(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Find::column, TreeMap::new, Collectors.mapping(Find::text, Collectors.toList())));
    }

    private List<Column> columns() {
        return owner
                .sql("""
                        select n.nspname || '.' || t.relname as name, a.attname, format_type(a.atttypid, null) as type
                        from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
                        where n.nspname in ('app', 'engine') and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                            and format_type(a.atttypid, null) in
                                ('text', 'text[]', 'character varying', 'character', 'bytea', 'jsonb', 'json', 'uuid')
                        """)
                .query((row, number) ->
                        new Column(row.getString("name"), row.getString("attname"), row.getString("type")))
                .list()
                .stream()
                .filter(column -> !FILES.contains(column.name()))
                .toList();
    }
}
