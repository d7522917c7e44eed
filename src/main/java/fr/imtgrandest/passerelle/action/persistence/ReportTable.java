package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.ActionOutcome;
import fr.imtgrandest.passerelle.action.ClosingReport;
import fr.imtgrandest.passerelle.action.Light;
import fr.imtgrandest.passerelle.action.ProgressReport;
import fr.imtgrandest.passerelle.shared.Reference;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code action_report} and {@code action_closing}; each report says what has been spent. */
@Repository
class ReportTable {

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Reference reference, ProgressReport report) {
        jdbc.sql("""
                        insert into app.action_report (reference, light, note, spent_eur, reported_by, reported_at)
                        values (:reference, :light, :note, :spent, :by, :at)
                        """)
                .param("reference", reference.toString())
                .param("light", report.light().name())
                .param("note", report.note())
                .param("spent", report.spentEur())
                .param("by", report.by())
                .param("at", Timestamp.from(report.at()))
                .update();
        if (closing(reference).isEmpty()) {
            spent(reference, report.spentEur());
        }
    }

    /** What it says was spent is the last word, although an earlier report may still come in. */
    void enter(Reference reference, ClosingReport report) {
        jdbc.sql("""
                        insert into app.action_closing (reference, outcome, report, spent_eur, reported_by, reported_at)
                        values (:reference, :outcome, :report, :spent, :by, :at)
                        """)
                .param("reference", reference.toString())
                .param("outcome", report.outcome().name())
                .param("report", report.text())
                .param("spent", report.spentEur())
                .param("by", report.by())
                .param("at", Timestamp.from(report.at()))
                .update();
        spent(reference, report.spentEur());
    }

    private void spent(Reference reference, BigDecimal spentEur) {
        jdbc.sql("update app.action_case set spent_eur = :spent where reference = :reference")
                .param("reference", reference.toString())
                .param("spent", spentEur)
                .update();
    }

    List<ProgressReport> reports(Reference reference) {
        return jdbc.sql("select * from app.action_report where reference = :reference order by id")
                .param("reference", reference.toString())
                .query((row, number) -> new ProgressReport(
                        Light.valueOf(row.getString("light")),
                        row.getString("note"),
                        row.getBigDecimal("spent_eur"),
                        row.getString("reported_by"),
                        row.getTimestamp("reported_at").toInstant()))
                .list();
    }

    Optional<ClosingReport> closing(Reference reference) {
        return jdbc.sql("select * from app.action_closing where reference = :reference")
                .param("reference", reference.toString())
                .query((row, number) -> new ClosingReport(
                        ActionOutcome.valueOf(row.getString("outcome")),
                        row.getString("report"),
                        row.getBigDecimal("spent_eur"),
                        row.getString("reported_by"),
                        row.getTimestamp("reported_at").toInstant()))
                .optional();
    }
}
