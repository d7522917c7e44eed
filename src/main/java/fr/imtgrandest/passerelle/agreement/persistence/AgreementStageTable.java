package fr.imtgrandest.passerelle.agreement.persistence;

import fr.imtgrandest.passerelle.agreement.AgreementStages;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the rows of {@code agreement_case} by stage. */
@Repository
class AgreementStageTable implements AgreementStages {

    private final JdbcClient jdbc;

    AgreementStageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> open() {
        return jdbc
                .sql("select stage, count(*) as cases from app.agreement_case where ended_at is null group by stage")
                .query((row, number) -> Map.entry(row.getString("stage"), row.getLong("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
