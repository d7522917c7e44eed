package fr.imtgrandest.passerelle.identity.persistence;

import fr.imtgrandest.passerelle.identity.WorkingGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code working_group}. */
@Component
public class WorkingGroupTable {

    private final JdbcClient jdbc;

    WorkingGroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All groups, retired ones too, in no special order. */
    public List<WorkingGroup> all() {
        return jdbc.sql("select * from app.working_group")
                .query(WorkingGroupTable::read)
                .list();
    }

    public Optional<WorkingGroup> find(String theme) {
        return jdbc.sql("select * from app.working_group where theme = :theme")
                .param("theme", theme)
                .query(WorkingGroupTable::read)
                .optional();
    }

    /** Enters a group unless its id is known already; whether it was entered. */
    public boolean insert(WorkingGroup group) {
        int rows = jdbc.sql("""
                        insert into app.working_group (theme, name_fr, name_en, category, created_at, retired_at)
                        values (:theme, :nameFr, :nameEn, :category, :createdAt, :retiredAt)
                        on conflict (theme) do nothing
                        """)
                .param("theme", group.theme())
                .param("nameFr", group.nameFr())
                .param("nameEn", group.nameEn())
                .param("category", group.category().name())
                .param("createdAt", Timestamp.from(group.createdAt()))
                .param("retiredAt", retiredAt(group))
                .update();
        return rows == 1;
    }

    /** Changes what may change: the names, and whether the group is retired. */
    public void update(WorkingGroup group) {
        jdbc.sql("""
                        update app.working_group
                        set name_fr = :nameFr, name_en = :nameEn, retired_at = :retiredAt
                        where theme = :theme
                        """)
                .param("theme", group.theme())
                .param("nameFr", group.nameFr())
                .param("nameEn", group.nameEn())
                .param("retiredAt", retiredAt(group))
                .update();
    }

    private static @Nullable Timestamp retiredAt(WorkingGroup group) {
        return group.retiredAt() == null ? null : Timestamp.from(group.retiredAt());
    }

    private static WorkingGroup read(ResultSet row, int number) throws SQLException {
        Timestamp retiredAt = row.getTimestamp("retired_at");
        return new WorkingGroup(
                row.getString("theme"),
                row.getString("name_fr"),
                row.getString("name_en"),
                WorkingGroup.Category.valueOf(row.getString("category")),
                row.getTimestamp("created_at").toInstant(),
                retiredAt == null ? null : retiredAt.toInstant());
    }
}
