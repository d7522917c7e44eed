package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import fr.imtgrandest.passerelle.action.MilestoneProgress.Reminder;
import fr.imtgrandest.passerelle.action.ReminderKind;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables {@code action_milestone} and {@code action_reminder}. */
@Repository
class MilestoneTable {

    private final JdbcClient jdbc;

    MilestoneTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(Reference reference, List<Milestone> milestones) {
        for (int position = 0; position < milestones.size(); position++) {
            Milestone milestone = milestones.get(position);
            jdbc.sql("""
                            insert into app.action_milestone (reference, position, name, due, owner, deliverable)
                            values (:reference, :position, :name, :due, :owner, :deliverable)
                            """)
                    .param("reference", reference.toString())
                    .param("position", position)
                    .param("name", milestone.name())
                    .param("due", milestone.due())
                    .param("owner", milestone.owner())
                    .param("deliverable", milestone.deliverable())
                    .update();
        }
    }

    void deliver(Reference reference, int position, String report, Instant at) {
        change("report = :report, delivered_at = :at", reference, position)
                .param("report", report)
                .param("at", Timestamp.from(at))
                .update();
    }

    void accept(Reference reference, int position, Instant at) {
        change("accepted_at = :at", reference, position)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The report stays: its owner goes on from it. */
    void reopen(Reference reference, int position) {
        change("delivered_at = null, accepted_at = null", reference, position).update();
    }

    void handOver(Reference reference, int position, String owner) {
        change("owner = :owner", reference, position).param("owner", owner).update();
    }

    private StatementSpec change(String columns, Reference reference, int position) {
        return jdbc.sql("update app.action_milestone set " + columns
                        + " where reference = :reference and position = :position")
                .param("reference", reference.toString())
                .param("position", position);
    }

    boolean remind(Reference reference, int position, ReminderKind kind, Instant at) {
        return jdbc.sql("""
                                insert into app.action_reminder (reference, position, kind, sent_at)
                                values (:reference, :position, :kind, :at) on conflict do nothing
                                """)
                        .param("reference", reference.toString())
                        .param("position", position)
                        .param("kind", kind.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<MilestoneProgress> milestones(Reference reference) {
        Map<Integer, List<Reminder>> reminders = reminders(reference);
        return jdbc.sql("select * from app.action_milestone where reference = :reference order by position")
                .param("reference", reference.toString())
                .query((row, number) -> milestone(row, reminders.getOrDefault(row.getInt("position"), List.of())))
                .list();
    }

    private static MilestoneProgress milestone(ResultSet row, List<Reminder> reminders) throws SQLException {
        return new MilestoneProgress(
                row.getInt("position"),
                new Milestone(
                        row.getString("name"),
                        row.getObject("due", LocalDate.class),
                        row.getString("owner"),
                        row.getString("deliverable")),
                row.getString("report"),
                ActionRows.instant(row, "delivered_at"),
                ActionRows.instant(row, "accepted_at"),
                reminders);
    }

    private Map<Integer, List<Reminder>> reminders(Reference reference) {
        Map<Integer, List<Reminder>> reminders = new HashMap<>();
        jdbc.sql("select * from app.action_reminder where reference = :reference order by sent_at, kind")
                .param("reference", reference.toString())
                .query(row -> {
                    reminders
                            .computeIfAbsent(row.getInt("position"), position -> new ArrayList<>())
                            .add(new Reminder(
                                    ReminderKind.valueOf(row.getString("kind")),
                                    row.getTimestamp("sent_at").toInstant()));
                });
        return reminders;
    }
}
