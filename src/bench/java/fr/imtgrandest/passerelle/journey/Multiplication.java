package fr.imtgrandest.passerelle.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies one case as often as wanted, with all that the engine and the register hold of it, so that a database gets as large as years
 * of use make it. Each id of a copy is a digest of the original's and the number of the copy.
 */
final class Multiplication {

    /** In the order in which they refer to each other. */
    private static final List<String> TABLES = List.of(
            "act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_identitylink", "act_ru_event_subscr", "act_hi_procinst",
            "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail", "act_hi_op_log", "act_hi_identitylink");

    /** What is of the model, of people or of the text of the case, and the same in each copy. */
    private static final String SAME = "proc_def_id_|process_definition_id_|deployment_id_|tenant_id_|user_id_|group_id_|act_id_|batch_id_"
            + "|activity_id_|job_def_id_|assigner_id_|start_user_id_|case_def_id_|start_act_id_|end_act_id_|call_case_inst_id_";

    private static final String ITS_OWN = ".*id_|super_exec_|var_scope_|super_case_exec_";

    private final JdbcClient jdbc;
    private final String reference;

    Multiplication(JdbcClient jdbc, String reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    /** Makes the copies with the numbers from one to another, both included. */
    void copies(int from, int to) {
        copy("engine", "act_ge_bytearray", """
                id_ in (select bytearray_id_ from engine.act_ru_variable where proc_inst_id_ in %1$s
                    union select bytearray_id_ from engine.act_hi_varinst where proc_inst_id_ in %1$s
                    union select bytearray_id_ from engine.act_hi_detail where proc_inst_id_ in %1$s)
                """.formatted(instances()), from, to);
        TABLES.forEach(table -> copy("engine", table, condition(table), from, to));
        copy("app", "agreement_case", "reference = " + quoted(), from, to);
        copy("app", "agreement_case_group", "reference = " + quoted(), from, to);
        copy(
                "app",
                "inbox",
                "task_id in (select id_ from engine.act_ru_task where proc_inst_id_ in " + instances() + ")",
                from,
                to);
    }

    long rows(String tables) {
        return jdbc.sql("""
                        select sum((xpath('/row/n/text()', query_to_xml('select count(*) as n from engine.' || table_name, false, true, '')))[1]::text::bigint)
                        from information_schema.tables where table_schema = 'engine' and table_name like :tables
                        """)
                .param("tables", tables)
                .query(Long.class)
                .single();
    }

    private String condition(String table) {
        return table.equals("act_ru_identitylink")
                ? "task_id_ in (select id_ from engine.act_ru_task where proc_inst_id_ in " + instances() + ")"
                : table.equals("act_hi_identitylink")
                        ? "root_proc_inst_id_ in " + instances()
                        : "proc_inst_id_ in " + instances();
    }

    private String instances() {
        return "(select proc_inst_id_ from engine.act_hi_procinst where business_key_ = " + quoted() + ")";
    }

    private String quoted() {
        return "'" + reference + "'";
    }

    private void copy(String schema, String table, String condition, int from, int to) {
        Map<String, String> columns = new TreeMap<>();
        jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = :schema and table_name = :table and is_generated = 'NEVER'
                        """)
                .param("schema", schema)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(column -> columns.put(column, value(column)));
        jdbc.sql("insert into %s.%s (%s) select %s from %s.%s, generate_series(%d, %d) copy where %s"
                        .formatted(
                                schema,
                                table,
                                String.join(", ", columns.keySet()),
                                columns.values().stream().collect(Collectors.joining(", ")),
                                schema,
                                table,
                                from,
                                to,
                                condition))
                .update();
    }

    private String value(String column) {
        if (column.equals("business_key_") || column.equals("text_") || column.equals("reference")) {
            return "case when %1$s = %2$s then 'AGR-2019-' || (100000 + copy) else %1$s end".formatted(column, quoted());
        }
        boolean own = List.of("process_instance_id", "task_id").contains(column) || column.matches(ITS_OWN) && !column.matches(SAME);
        return own ? "md5(" + column + " || copy)" : column;
    }
}
