package fr.imtgrandest.passerelle.portfolio.persistence;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.portfolio.Portfolio;
import fr.imtgrandest.passerelle.portfolio.PortfolioEntry;
import fr.imtgrandest.passerelle.portfolio.PortfolioFilter;
import fr.imtgrandest.passerelle.portfolio.PortfolioState;
import fr.imtgrandest.passerelle.portfolio.PortfolioSummary;
import fr.imtgrandest.passerelle.portfolio.PortfolioSummary.Count;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The views {@code portfolio_entry} and {@code portfolio_reader}. */
@Repository
class PortfolioView implements Portfolio {

    private static final String MAY_READ = """
            (e.open or e.proposer = :userId or exists (
                select 1 from app.portfolio_reader r where r.reference = e.reference and r.group_id in (:groups)))
            """;

    private static final String STATE = """
            case when not e.in_register then case when e.ending is null then 'UNDER_WAY' else 'ENDED' end
                when e.expires_on < :today then 'EXPIRED' else 'IN_FORCE' end
            """;

    /** What each part of a filter asks for; a part that is not given must not be in the question, or it is planned badly. */
    private static final Map<String, String> PARTS = Map.of(
            "kind", "e.kind = :kind",
            "type", "e.type = :type",
            "country", "e.country = :country",
            "school", ":school = any(e.schools)",
            "theme", ":theme = any(e.themes)",
            "dimension", "e.dimension = :dimension",
            "state", STATE + " = :state",
            "until", "e.in_register and e.expires_on between :today and :until",
            "words", """
                    (e.reference = upper(:reference)
                        or e.words @@ (to_tsquery('app.french_words', :words) || to_tsquery('app.english_words', :words))
                        or e.reference in (select t.reference from app.portfolio_text t
                                where t.words @@ (to_tsquery('app.french_words', :words) || to_tsquery('app.english_words', :words)))
                            and (e.proposer = :userId or exists (
                                select 1 from app.portfolio_reader r where r.reference = e.reference and r.group_id in (:groups))))
                    """);

    private static final String NEWEST_FIRST = """
            select * from found
            order by started_at desc, reference desc
            """;

    private static final String NEXT_TO_END_FIRST = """
            select * from found
            order by expires_on, started_at desc, reference desc
            """;

    private static final String COUNTS = """
            select 'type' as of, type as key, count(*) as entries from found group by type
            union all select 'country', country, count(*) from found where country is not null group by country
            union all select 'school', school, count(*) from found, unnest(schools) school group by school
            union all select 'expiry', extract(year from expires_on) || '-' || ceil(extract(month from expires_on) / 6.0), count(*)
                from found where state = 'IN_FORCE' group by 2
            union all select 'all', '', count(*) from found
            order by 1, 2
            """;

    private final JdbcClient jdbc;

    PortfolioView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PortfolioEntry> list(PortfolioFilter filter, Reader reader, LocalDate today, int limit, int offset) {
        String order = filter.months() == null ? NEWEST_FIRST : NEXT_TO_END_FIRST;
        return found(order + " limit :limit offset :offset", filter, reader, today)
                .param("limit", limit)
                .param("offset", offset)
                .query(PortfolioView::read)
                .list();
    }

    @Override
    public PortfolioSummary summary(PortfolioFilter filter, Reader reader, LocalDate today) {
        Map<String, List<Count>> counts = new HashMap<>();
        found(COUNTS, filter, reader, today).query(row -> {
            counts.computeIfAbsent(row.getString("of"), of -> new ArrayList<>())
                    .add(new Count(row.getString("key"), row.getLong("entries")));
        });
        return new PortfolioSummary(
                counts.getOrDefault("all", List.of()).get(0).entries(),
                counts.getOrDefault("type", List.of()),
                counts.getOrDefault("school", List.of()),
                counts.getOrDefault("country", List.of()),
                counts.getOrDefault("expiry", List.of()));
    }

    @Override
    public List<PortfolioEntry> proposedBy(Reader reader, int limit) {
        return jdbc.sql(
                        "select e.*, 'UNDER_WAY' as state from app.portfolio_entry e"
                                + " where e.proposer = :userId and e.ending is null order by e.started_at desc, e.reference desc limit :limit")
                .param("userId", reader.userId())
                .param("limit", limit)
                .query(PortfolioView::read)
                .list();
    }

    @Override
    public Map<Reference, PortfolioEntry> find(Set<Reference> references, Reader reader, LocalDate today) {
        return jdbc
                .sql("select e.*, " + STATE
                        + " as state from app.portfolio_entry e where e.reference = any(:references) and " + MAY_READ)
                .param(
                        "references",
                        references.stream().map(Reference::toString).toArray(String[]::new))
                .param("userId", reader.userId())
                .param("groups", groups(reader))
                .param("today", today)
                .query(PortfolioView::read)
                .list()
                .stream()
                .collect(Collectors.toMap(PortfolioEntry::reference, Function.identity()));
    }

    @Override
    public List<String> countries(Reader reader) {
        return jdbc.sql("select distinct e.country from app.portfolio_entry e where e.country is not null and "
                        + MAY_READ)
                .param("userId", reader.userId())
                .param("groups", groups(reader))
                .query(String.class)
                .list();
    }

    private StatementSpec found(String what, PortfolioFilter filter, Reader reader, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("userId", reader.userId());
        parameters.put("groups", groups(reader));
        parameters.put("today", today);
        parameters.put("until", filter.months() == null ? null : today.plusMonths(filter.months()));
        parameters.put("kind", filter.kind());
        parameters.put("type", filter.type());
        parameters.put("country", filter.country());
        parameters.put("school", filter.school());
        parameters.put("theme", filter.theme());
        parameters.put("dimension", filter.dimension());
        parameters.put("state", filter.state());
        parameters.put("words", SearchWords.query(filter.words()));
        parameters.put("reference", filter.words().strip());
        String parts = PARTS.entrySet().stream()
                .filter(part -> parameters.get(part.getKey()) != null)
                .map(part -> " and " + part.getValue())
                .sorted()
                .collect(Collectors.joining());
        return jdbc.sql("with found as materialized (select e.*, " + STATE
                        + " as state from app.portfolio_entry e where " + MAY_READ + parts + ") " + what)
                .params(parameters);
    }

    /** An empty list is no valid SQL; no group is called by the empty name. */
    private static Set<String> groups(Reader reader) {
        return reader.groups().isEmpty() ? Set.of("") : reader.groups();
    }

    private static PortfolioEntry read(ResultSet row, int number) throws SQLException {
        return new PortfolioEntry(
                Reference.of(row.getString("reference")),
                row.getString("title"),
                row.getString("type"),
                row.getString("partner"),
                row.getString("country"),
                texts(row.getArray("schools")),
                texts(row.getArray("themes")),
                row.getString("dimension"),
                PortfolioState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getBoolean("open"),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
