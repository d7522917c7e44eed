package fr.imtgrandest.passerelle.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For every table, the engine's and ours, how many rows it has and which transactions wrote them: equal before and after
 * means that nothing at all was written. The journal, which tells of refused attempts, does not count.
 */
record DatabaseTraces(JdbcClient jdbc) {

    Map<String, String> read() {
        List<String> tables = jdbc.sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in ('engine', 'app') and tablename <> 'flyway_schema_history' and tablename not like 'journal%' and tablename not like 'session%'")
                .query(String.class)
                .list();
        String all = tables.stream()
                .map(table -> "select '%s', count(*) || ' ' || coalesce(sum(t.xmin::text::bigint), 0) from %s t"
                        .formatted(table, table))
                .collect(Collectors.joining(" union all "));
        Map<String, String> digests = new TreeMap<>();
        jdbc.sql(all)
                .query((row, number) -> digests.put(row.getString(1), row.getString(2)))
                .list();
        return digests;
    }
}
