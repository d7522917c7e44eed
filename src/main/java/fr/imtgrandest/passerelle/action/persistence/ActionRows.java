package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCategory;
import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.action.FundingSource;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an action is read, with all that its lists hold, in one statement. */
final class ActionRows {

    /** Where actions {@code c} come from, each with the date {@code m.next_due} of its next milestone. */
    static final String FROM = """
            from app.action_case c left join lateral (
                select min(due) as next_due from app.action_milestone
                where reference = c.reference and accepted_at is null) m on true
            """;

    static final String SELECT = """
            select c.*, m.next_due,
                array(select school from app.action_school s where s.reference = c.reference order by s.position) as schools,
                array(select partner from app.action_partner p where p.reference = c.reference order by p.position) as partners,
                array(select agreement from app.action_agreement a
                    where a.reference = c.reference and a.position is not null order by a.position) as agreements
            """ + FROM;

    private ActionRows() {}

    static ActionCase read(ResultSet row, int number) throws SQLException {
        String ending = row.getString("ending");
        return new ActionCase(
                Reference.of(row.getString("reference")),
                row.getString("process_instance_id"),
                proposal(row),
                row.getBigDecimal("spent_eur"),
                row.getString("proposer"),
                ActionStage.valueOf(row.getString("stage")),
                ActionStatus.valueOf(row.getString("status")),
                ending == null ? null : ActionEnding.valueOf(ending),
                row.getString("end_reason"),
                row.getObject("next_due", LocalDate.class),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "approved_at"),
                instant(row, "ended_at"));
    }

    private static ActionProposal proposal(ResultSet row) throws SQLException {
        String fundingSource = row.getString("funding_source");
        return new ActionProposal(
                row.getString("title"),
                ActionCategory.valueOf(row.getString("category")),
                row.getString("theme"),
                Dimension.valueOf(row.getString("dimension")),
                row.getString("objectives"),
                row.getString("expected_impact"),
                row.getString("lead_school"),
                list(row, "schools"),
                row.getBigDecimal("budget_eur"),
                fundingSource == null ? null : FundingSource.valueOf(fundingSource),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                list(row, "partners"),
                list(row, "agreements"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
