package fr.imtgrandest.passerelle.local;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One database of the server of the benchmarks.
 *
 * @param counters a connection of the superuser, whose own statements are not counted
 */
public record BenchDatabase(
        String name,
        String url,
        String ownerUser,
        String ownerPassword,
        String appUser,
        String appPassword,
        JdbcClient counters) {

    private static final String USE = """
            select coalesce(sum(calls), 0) as statements,
                coalesce(sum(rows) filter (where query ~* '^\\s*(insert|update|delete|with.*\\minsert\\M)'), 0) as rows,
                coalesce(sum(wal_bytes), 0) as wal,
                coalesce(sum(wal_bytes) filter (where query ~* '\\mact_'), 0) as engine_wal,
                coalesce(sum(calls) filter (where query ~* '\\mact_'), 0) as engine_statements
            from pg_stat_statements s
            join pg_roles r on r.oid = s.userid
            where dbid = (select oid from pg_database where datname = current_database()) and not r.rolsuper
            """;

    /** What the database did for its roles since the last time it forgot. */
    public record Use(long statements, long rows, long wal, long engineWal, long engineStatements) {}

    public void forget() {
        counters.sql("select pg_stat_statements_reset()").query((row, number) -> row).list();
    }

    /** Before a subject warms up: one that fell into a round would have it write whole pages, as many as it touches then. */
    public void checkpoint() {
        counters.sql("checkpoint").update();
    }

    public Use use() {
        return counters.sql(USE).query(Use.class).single();
    }

    /** The statements that took the server longest, with milliseconds and calls. */
    public List<String> slowest(int count) {
        return counters.sql("""
                        select round(total_exec_time::numeric, 1) || ' ms, ' || round(total_plan_time::numeric, 1) || ' ms plan, ' || calls || ' calls, '
                            || rows || ' rows: ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 400)
                        from pg_stat_statements s join pg_roles r on r.oid = s.userid
                        where dbid = (select oid from pg_database where datname = current_database()) and not r.rolsuper
                        order by case when query ~* '\\mact_' then 0 else calls end desc, total_exec_time desc limit :count
                        """)
                .param("count", count)
                .query(String.class)
                .list();
    }

    /** Where the server's log of changes ends, in bytes: all databases together, indexes and commits included. */
    public long walPosition() {
        return counters.sql("select (pg_current_wal_insert_lsn() - '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    /** Connections of the owner; whoever takes the pool closes it. */
    public HikariDataSource ownersPool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(ownerUser);
        config.setPassword(ownerPassword);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    /** The configuration with which the program runs on it. */
    public Map<String, String> properties() {
        return TestDatabase.properties(url, ownerUser, ownerPassword, appUser, appPassword);
    }
}
