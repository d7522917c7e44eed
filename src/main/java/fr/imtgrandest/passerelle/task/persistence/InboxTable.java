package fr.imtgrandest.passerelle.task.persistence;

import fr.imtgrandest.passerelle.engine.LinkedTask;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.engine.TaskLinks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whom each open task waits for: its candidates while nobody holds it, then whoever does. */
@Component
public class InboxTable {

    private static final String FIRST = first("", "");
    private static final String FIRST_OF_STEPS =
            first("cross join unnest(:steps) as of (step)", "and inbox.step = of.step");
    private static final String FIRST_DUE = first("", "and inbox.due < :time::timestamptz");

    private final JdbcClient jdbc;

    InboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each reader's first rows are read from an index in their order, and merged: the time does not grow with the table. */
    private static String first(String kinds, String condition) {
        return """
                select found.task_id
                from unnest(:readers) as asked (reader) %s cross join lateral (
                    select due, created, task_id from app.inbox where inbox.reader = asked.reader %s
                    order by due, created, task_id limit :limit) as found
                group by found.due, found.created, found.task_id
                order by found.due, found.created, found.task_id limit :limit
                """.formatted(kinds, condition);
    }

    private static String count(String tasks) {
        return "select count(*) from (" + tasks + ") as first";
    }

    /** A row: one task, one of those that it waits for. */
    private record Row(String reader, LinkedTask task) {

        static Stream<Row> of(LinkedTask task) {
            TaskLinks links = task.links();
            return links.assignee() == null
                    ? Stream.concat(people(links.candidateUsers()), groups(links.candidateGroups()))
                            .map(reader -> new Row(reader, task))
                    : Stream.of(new Row(person(links.assignee()), task));
        }
    }

    private static String person(String userId) {
        return "person:" + userId;
    }

    private static Stream<String> people(Set<String> userIds) {
        return userIds.stream().map(InboxTable::person);
    }

    private static Stream<String> groups(Set<String> groups) {
        return groups.stream().map(group -> "group:" + group);
    }

    private static String[] readers(Person person) {
        return Stream.concat(Stream.of(person(person.userId())), groups(person.groups()))
                .toArray(String[]::new);
    }

    /** Ids of at most so many tasks that wait for the person, the most urgent first, then those without a due date. */
    public List<String> first(Person person, int limit) {
        return jdbc.sql(FIRST)
                .param("readers", readers(person))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * The same, of some kinds only.
     *
     * @param steps ids of tasks in their models
     */
    public List<String> first(Person person, Collection<String> steps, int limit) {
        return jdbc.sql(FIRST_OF_STEPS)
                .param("readers", readers(person))
                .param("steps", steps.toArray(String[]::new))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** How many tasks wait for the person; counts no further than the limit. */
    public int count(Person person, int limit) {
        return jdbc.sql(count(FIRST))
                .param("readers", readers(person))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** How many of them were due before a time; counts no further than the limit. */
    public int countDueBefore(Person person, Instant time, int limit) {
        return jdbc.sql(count(FIRST_DUE))
                .param("readers", readers(person))
                .param("time", text(time))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Ids of all tasks that wait for somebody. */
    public Set<String> all() {
        return jdbc.sql("select distinct task_id from app.inbox")
                .query(String.class)
                .set();
    }

    /** Writes of open tasks whom they wait for, and forgets those that have ended. */
    public void replace(Collection<LinkedTask> open, Collection<String> ended) {
        List<Row> rows = open.stream().flatMap(Row::of).toList();
        List<String> before = new ArrayList<>(ended);
        open.forEach(task -> before.add(task.links().taskId()));
        jdbc.sql("""
                        with gone as (delete from app.inbox where task_id = any(:before))
                        insert into app.inbox (reader, task_id, step, created, due)
                        select * from unnest(:readers, :tasks, :steps, :created::timestamptz[], :due::timestamptz[])
                        """)
                .param("before", before.toArray(String[]::new))
                .param("readers", column(rows, Row::reader))
                .param("tasks", column(rows, row -> row.task().links().taskId()))
                .param("steps", column(rows, row -> row.task().step()))
                .param("created", column(rows, row -> text(row.task().created())))
                .param("due", column(rows, row -> text(row.task().due())))
                .update();
    }

    private static @Nullable String[] column(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return Objects.toString(time, null);
    }
}
