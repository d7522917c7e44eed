package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionFilter;
import fr.imtgrandest.passerelle.action.BudgetTotals;
import fr.imtgrandest.passerelle.action.BudgetTotals.Line;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads actions: one, those that a filter lets pass, and what they cost. */
@Repository
class ActionList {

    /** Late as {@link ActionCase#lateOn} says. */
    private static final String PASSES = """
             (cast(:theme as text) is null or c.theme = :theme)
            and (cast(:category as text) is null or c.category = :category)
            and (cast(:dimension as text) is null or c.dimension = :dimension)
            and (cast(:school as text) is null or exists (
                select 1 from app.action_school s where s.reference = c.reference and s.school = :school))
            and (cast(:stage as text) is null or c.stage = :stage)
            and (cast(:status as text) is null or c.status = :status)
            and (cast(:min as numeric) is null or c.budget_eur >= :min)
            and (cast(:max as numeric) is null or c.budget_eur <= :max)
            and (not :late or (c.ending is null and (m.next_due < :today
                or (c.status = 'APPROVED' and c.end_date < :today))))
            """;

    private static final String WHERE = " where " + ActionReaders.MAY_READ + " and " + PASSES;

    /** All breakdowns in one statement, so that they add up to the same whole whatever is written meanwhile. */
    private static final String TOTALS = """
            select grouping(c.theme, c.lead_school, extract(year from c.start_date)) as kind,
                coalesce(c.theme, c.lead_school, cast(extract(year from c.start_date) as text), '') as key,
                count(*) as actions, coalesce(sum(c.budget_eur), 0.00) as budget, coalesce(sum(c.spent_eur), 0.00) as spent
            """ + ActionRows.FROM + WHERE + """
             group by grouping sets ((), (c.theme), (c.lead_school), (extract(year from c.start_date)))
            order by kind, key
            """;

    /** What {@code grouping} answers: one bit for each column that a line is not grouped by, the last one lowest. */
    private static final int OF_THEME = 0b011;

    private static final int OF_SCHOOL = 0b101;
    private static final int OF_YEAR = 0b110;
    private static final int OF_ALL = 0b111;

    private final JdbcClient jdbc;

    ActionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ActionCase> find(Reference reference) {
        return jdbc.sql(ActionRows.SELECT + " where c.reference = :reference")
                .param("reference", reference.toString())
                .query(ActionRows::read)
                .optional();
    }

    Optional<ActionCase> find(Reference reference, Reader reader) {
        return jdbc.sql(ActionRows.SELECT + " where c.reference = :reference and " + ActionReaders.MAY_READ)
                .param("reference", reference.toString())
                .param("userId", reader.userId())
                .param("groups", ActionReaders.groups(reader))
                .query(ActionRows::read)
                .optional();
    }

    boolean concerns(Reference reference, Reader reader) {
        return jdbc.sql("select " + ActionReaders.CONCERNED + " from app.action_case c where c.reference = :reference")
                .param("reference", reference.toString())
                .param("userId", reader.userId())
                .param("groups", ActionReaders.groups(reader))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<ActionCase> list(ActionFilter filter, Reader reader, LocalDate today, int limit, int offset) {
        return jdbc.sql(ActionRows.SELECT + WHERE
                        + " order by c.started_at desc, c.reference desc limit :limit offset :offset")
                .params(parameters(filter, reader, today))
                .param("limit", limit)
                .param("offset", offset)
                .query(ActionRows::read)
                .list();
    }

    BudgetTotals totals(ActionFilter filter, Reader reader, LocalDate today) {
        Map<Integer, List<Line>> lines = new HashMap<>();
        jdbc.sql(TOTALS).params(parameters(filter, reader, today)).query(row -> {
            lines.computeIfAbsent(row.getInt("kind"), kind -> new ArrayList<>()).add(line(row));
        });
        return new BudgetTotals(
                lines.getOrDefault(OF_ALL, List.of()).get(0),
                lines.getOrDefault(OF_THEME, List.of()),
                lines.getOrDefault(OF_SCHOOL, List.of()),
                lines.getOrDefault(OF_YEAR, List.of()));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("key"), row.getLong("actions"), row.getBigDecimal("budget"), row.getBigDecimal("spent"));
    }

    private static Map<String, @Nullable Object> parameters(ActionFilter filter, Reader reader, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("userId", reader.userId());
        parameters.put("groups", ActionReaders.groups(reader));
        parameters.put("theme", filter.theme());
        parameters.put("category", name(filter.category()));
        parameters.put("dimension", name(filter.dimension()));
        parameters.put("school", filter.school());
        parameters.put("stage", name(filter.stage()));
        parameters.put("status", name(filter.status()));
        parameters.put("late", filter.late());
        parameters.put("min", filter.minBudgetEur());
        parameters.put("max", filter.maxBudgetEur());
        parameters.put("today", today);
        return parameters;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
