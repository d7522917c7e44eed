package fr.imtgrandest.passerelle.agreement.persistence;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.ConfidentialOpinion;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.LegalStatus;
import fr.imtgrandest.passerelle.agreement.Proposal;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code agreement_case…}. */
@Repository
class CaseTable implements AgreementCases {

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(AgreementCase opened, Proposal proposal, Set<String> readers) {
        jdbc.sql("""
                        insert into app.agreement_case (reference, process_instance_id, title, agreement_type, partner_name,
                            partner_country, lead_school, confidential, schools, themes, dimension, proposer, stage,
                            legal_status, started_at)
                        values (:reference, :instance, :title, :type, :partner, :country, :lead, :confidential, :schools,
                            :themes, :dimension, :proposer, :stage, :status, :started)
                        """)
                .param("reference", opened.reference().toString())
                .param("instance", opened.processInstanceId())
                .param("title", opened.title())
                .param("type", opened.type().name())
                .param("partner", opened.partnerName())
                .param("country", opened.partnerCountry())
                .param("lead", opened.leadSchool())
                .param("confidential", opened.confidential())
                .param("schools", array(proposal.invitedSchools()))
                .param("themes", array(proposal.themes()))
                .param("dimension", name(proposal.dimension()))
                .param("proposer", opened.proposer())
                .param("stage", opened.stage().name())
                .param("status", opened.status().name())
                .param("started", Timestamp.from(opened.startedAt()))
                .update();
        grant(opened.reference(), readers);
    }

    @Override
    public void describe(Reference reference, Proposal proposal, Set<String> readers) {
        jdbc.sql("""
                        update app.agreement_case set title = :title, agreement_type = :type, partner_name = :partner,
                            partner_country = :country, lead_school = :lead, confidential = :confidential,
                            schools = :schools, themes = :themes, dimension = :dimension
                        where reference = :reference
                        """)
                .param("reference", reference.toString())
                .param("title", proposal.title())
                .param("type", proposal.type().name())
                .param("partner", proposal.partner().name())
                .param("country", proposal.partner().country())
                .param("lead", proposal.leadSchool())
                .param("confidential", proposal.confidential())
                .param("schools", array(proposal.invitedSchools()))
                .param("themes", array(proposal.themes()))
                .param("dimension", name(proposal.dimension()))
                .update();
        jdbc.sql("delete from app.agreement_case_group where reference = :reference")
                .param("reference", reference.toString())
                .update();
        grant(reference, readers);
    }

    private void grant(Reference reference, Set<String> readers) {
        jdbc.sql("insert into app.agreement_case_group (reference, group_id) select :reference, unnest(:groups)")
                .param("reference", reference.toString())
                .param("groups", readers.toArray(String[]::new))
                .update();
    }

    @Override
    public void enter(Reference reference, Stage stage, LegalStatus status) {
        jdbc.sql("update app.agreement_case set stage = :stage, legal_status = :status where reference = :reference")
                .param("reference", reference.toString())
                .param("stage", stage.name())
                .param("status", status.name())
                .update();
    }

    @Override
    public void close(
            Reference reference, Ending ending, @Nullable String reason, @Nullable Reference mergedWith, Instant at) {
        jdbc.sql("""
                        update app.agreement_case set stage = :stage, legal_status = :status, ending = :ending,
                            end_reason = :reason, merged_with = :mergedWith, ended_at = :at
                        where reference = :reference
                        """)
                .param("reference", reference.toString())
                .param("stage", Stage.DONE.name())
                .param("status", ending.status().name())
                .param("ending", ending.name())
                .param("reason", reason)
                .param("mergedWith", mergedWith == null ? null : mergedWith.toString())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<AgreementCase> find(Reference reference) {
        return jdbc.sql("select * from app.agreement_case where reference = :reference")
                .param("reference", reference.toString())
                .query(CaseTable::read)
                .optional();
    }

    @Override
    public AgreementCase lock(Reference reference) {
        return jdbc.sql("select * from app.agreement_case where reference = :reference for update")
                .param("reference", reference.toString())
                .query(CaseTable::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No case " + reference));
    }

    @Override
    public Optional<AgreementCase> find(Reference reference, Reader reader) {
        return jdbc.sql("select c.* from app.agreement_case c where c.reference = :reference and " + Readers.MAY_READ)
                .param("reference", reference.toString())
                .param("userId", reader.userId())
                .param("groups", Readers.groups(reader))
                .query(CaseTable::read)
                .optional();
    }

    @Override
    public List<AgreementCase> list(Reader reader, int limit, int offset) {
        return jdbc.sql("select c.* from app.agreement_case c where " + Readers.MAY_READ
                        + " order by c.started_at desc, c.reference desc limit :limit offset :offset")
                .param("userId", reader.userId())
                .param("groups", Readers.groups(reader))
                .param("limit", limit)
                .param("offset", offset)
                .query(CaseTable::read)
                .list();
    }

    @Override
    public void keepConfidentialOpinion(ConfidentialOpinion opinion) {
        jdbc.sql("""
                        insert into app.agreement_confidential_opinion (task_id, reference, group_id, author, comment, given_at)
                        values (:task, :reference, :group, :author, :comment, :at)
                        """)
                .param("task", opinion.taskId())
                .param("reference", opinion.reference().toString())
                .param("group", opinion.group())
                .param("author", opinion.author())
                .param("comment", opinion.comment())
                .param("at", Timestamp.from(opinion.at()))
                .update();
    }

    @Override
    public List<ConfidentialOpinion> confidentialOpinions(Reference reference) {
        return jdbc.sql(
                        "select * from app.agreement_confidential_opinion where reference = :reference order by given_at")
                .param("reference", reference.toString())
                .query((row, number) -> new ConfidentialOpinion(
                        row.getString("task_id"),
                        reference,
                        row.getString("group_id"),
                        row.getString("author"),
                        row.getString("comment"),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    @Override
    public List<AgreementCase> ended() {
        return jdbc.sql("select * from app.agreement_case where ended_at is not null")
                .query(CaseTable::read)
                .list();
    }

    @Override
    public void remove(Reference reference) {
        for (String table : List.of("agreement_confidential_opinion", "agreement_case_group", "agreement_case")) {
            jdbc.sql("delete from app." + table + " where reference = :reference")
                    .param("reference", reference.toString())
                    .update();
        }
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Dimension dimension) {
        return dimension == null ? null : dimension.name();
    }

    private static AgreementCase read(ResultSet row, int number) throws SQLException {
        String ending = row.getString("ending");
        String mergedWith = row.getString("merged_with");
        Timestamp ended = row.getTimestamp("ended_at");
        return new AgreementCase(
                Reference.of(row.getString("reference")),
                row.getString("process_instance_id"),
                row.getString("title"),
                AgreementType.valueOf(row.getString("agreement_type")),
                row.getString("partner_name"),
                row.getString("partner_country"),
                row.getString("lead_school"),
                row.getBoolean("confidential"),
                row.getString("proposer"),
                Stage.valueOf(row.getString("stage")),
                LegalStatus.valueOf(row.getString("legal_status")),
                ending == null ? null : Ending.valueOf(ending),
                row.getString("end_reason"),
                mergedWith == null ? null : Reference.of(mergedWith),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
