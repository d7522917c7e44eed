package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.ActionCalendar;
import fr.imtgrandest.passerelle.action.CalendarDate;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the days of actions from {@code action_case} and {@code action_milestone}. */
@Repository
class CalendarTable implements ActionCalendar {

    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CalendarDate> of(String theme, LocalDate today) {
        return jdbc.sql("""
                        with going as (
                            select * from app.action_case where theme = :theme and status = 'APPROVED')
                        select start_date as day, 'ACTION_BEGINS' as kind, reference, title, null as milestone, null as owner
                        from going where start_date >= :today
                        union all
                        select m.due, 'MILESTONE_DUE', g.reference, g.title, m.name, m.owner
                        from going g join app.action_milestone m on m.reference = g.reference and m.accepted_at is null
                        union all
                        select end_date, 'ACTION_ENDS', reference, title, null, null from going
                        order by day, reference, kind, milestone
                        """)
                .param("theme", theme)
                .param("today", today)
                .query(CalendarTable::read)
                .list();
    }

    private static CalendarDate read(ResultSet row, int number) throws SQLException {
        return new CalendarDate(
                row.getObject("day", LocalDate.class),
                CalendarDate.Kind.valueOf(row.getString("kind")),
                Reference.of(row.getString("reference")),
                row.getString("title"),
                row.getString("milestone"),
                row.getString("owner"));
    }
}
