package fr.imtgrandest.passerelle.journey;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for somebody, as the database knows it. */
record OpenWork(JdbcClient owner) {

    private static final String CASES = "from engine.act_ru_execution where parent_id_ is null and super_exec_ is null";

    /**
     * A task that waits.
     *
     * @param key of its definition
     * @param login of somebody who may do it
     * @param claimed whether they have taken it
     */
    record Waiting(String id, String key, String reference, String login, boolean claimed) {}

    int openCases() {
        return owner.sql("select count(*) " + CASES).query(Integer.class).single();
    }

    List<String> stillOpen() {
        return owner.sql("select business_key_ || ' at ' || coalesce((select string_agg(t.task_def_key_, ' ')"
                        + " from engine.act_ru_task t join engine.act_ru_execution p on p.id_ = t.proc_inst_id_"
                        + " where p.business_key_ = act_ru_execution.business_key_), 'no task') " + CASES)
                .query(String.class)
                .list();
    }

    /** In no order. */
    List<Waiting> tasks() {
        return owner.sql("""
                        select t.id_, t.task_def_key_, e.business_key_, t.assignee_,
                               (select min(l.group_id_) from engine.act_ru_identitylink l
                                where l.task_id_ = t.id_ and l.type_ = 'candidate') as candidates
                        from engine.act_ru_task t join engine.act_ru_execution e on e.id_ = t.proc_inst_id_
                        order by random()
                        """).query((row, number) -> {
                    String assignee = row.getString("assignee_");
                    String login = assignee == null ? Cast.login(row.getString("candidates")) : assignee;
                    return new Waiting(
                            row.getString("id_"),
                            row.getString("task_def_key_"),
                            row.getString("business_key_"),
                            login,
                            assignee != null);
                })
                .list();
    }
}
