package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.shared.Reference;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables {@code action_case}, {@code action_case_group}, {@code action_school} and {@code action_partner}. */
@Repository
class ActionTable {

    private final JdbcClient jdbc;

    ActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(ActionCase opened, Set<String> readers) {
        jdbc.sql("""
                        insert into app.action_case (reference, process_instance_id, title, category, theme, dimension,
                            objectives, expected_impact, lead_school, budget_eur, spent_eur, funding_source, start_date,
                            end_date, proposer, stage, status, started_at)
                        values (:reference, :instance, :title, :category, :theme, :dimension, :objectives, :impact, :lead,
                            :budget, :spent, :funding, :start, :end, :proposer, :stage, :status, :started)
                        """)
                .param("reference", opened.reference().toString())
                .params(columns(opened.proposal()))
                .param("instance", opened.processInstanceId())
                .param("spent", opened.spentEur())
                .param("proposer", opened.proposer())
                .param("stage", opened.stage().name())
                .param("status", opened.status().name())
                .param("started", Timestamp.from(opened.startedAt()))
                .update();
        insertLists(opened.reference(), opened.proposal(), readers);
    }

    void lock(Reference reference) {
        jdbc.sql("select 1 from app.action_case where reference = :reference for update")
                .param("reference", reference.toString())
                .query((row, number) -> true)
                .single();
    }

    void describe(Reference reference, ActionProposal proposal, Set<String> readers) {
        jdbc.sql("""
                        update app.action_case set title = :title, category = :category, theme = :theme,
                            dimension = :dimension, objectives = :objectives, expected_impact = :impact,
                            lead_school = :lead, budget_eur = :budget, funding_source = :funding, start_date = :start,
                            end_date = :end
                        where reference = :reference
                        """)
                .param("reference", reference.toString())
                .params(columns(proposal))
                .update();
        for (String table : Set.of("action_case_group", "action_school", "action_partner")) {
            jdbc.sql("delete from app." + table + " where reference = :reference")
                    .param("reference", reference.toString())
                    .update();
        }
        insertLists(reference, proposal, readers);
    }

    private static Map<String, @Nullable Object> columns(ActionProposal proposal) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("title", proposal.title());
        columns.put("category", proposal.category().name());
        columns.put("theme", proposal.theme());
        columns.put("dimension", proposal.dimension().name());
        columns.put("objectives", proposal.objectives());
        columns.put("impact", proposal.expectedImpact());
        columns.put("lead", proposal.leadSchool());
        columns.put("budget", proposal.budgetEur());
        columns.put(
                "funding",
                proposal.fundingSource() == null
                        ? null
                        : proposal.fundingSource().name());
        columns.put("start", proposal.startDate());
        columns.put("end", proposal.endDate());
        return columns;
    }

    private void insertLists(Reference reference, ActionProposal proposal, Set<String> readers) {
        jdbc.sql("insert into app.action_case_group (reference, group_id) select :reference, unnest(:groups)")
                .param("reference", reference.toString())
                .param("groups", readers.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into app.action_school (reference, school, position)
                        select :reference, school, position from unnest(:schools) with ordinality as list (school, position)
                        """)
                .param("reference", reference.toString())
                .param("schools", proposal.schools().toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into app.action_partner (reference, partner, position)
                        select :reference, partner, position from unnest(:partners) with ordinality as list (partner, position)
                        """)
                .param("reference", reference.toString())
                .param("partners", proposal.partners().toArray(String[]::new))
                .update();
    }

    void enter(Reference reference, ActionStage stage) {
        jdbc.sql("update app.action_case set stage = :stage where reference = :reference")
                .param("reference", reference.toString())
                .param("stage", stage.name())
                .update();
    }

    void approve(Reference reference, Instant at) {
        jdbc.sql("update app.action_case set status = :status, approved_at = :at where reference = :reference")
                .param("reference", reference.toString())
                .param("status", ActionStatus.APPROVED.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void reduceBudget(Reference reference, BigDecimal budgetEur) {
        jdbc.sql("update app.action_case set budget_eur = :budget where reference = :reference")
                .param("reference", reference.toString())
                .param("budget", budgetEur)
                .update();
    }

    void close(Reference reference, ActionEnding ending, @Nullable String reason, Instant at) {
        jdbc.sql("""
                        update app.action_case set stage = :stage, status = :status, ending = :ending, end_reason = :reason,
                            ended_at = :at
                        where reference = :reference
                        """)
                .param("reference", reference.toString())
                .param("stage", ActionStage.DONE.name())
                .param("status", ending.status().name())
                .param("ending", ending.name())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<ActionCase> ended() {
        return jdbc.sql(ActionRows.SELECT + " where c.ended_at is not null")
                .query(ActionRows::read)
                .list();
    }

    /** What depends on others first. */
    void remove(Reference reference) {
        for (String table : List.of(
                "action_reminder",
                "action_milestone",
                "action_report",
                "action_closing",
                "action_agreement",
                "action_partner",
                "action_school",
                "action_case_group",
                "action_case")) {
            jdbc.sql("delete from app." + table + " where reference = :reference")
                    .param("reference", reference.toString())
                    .update();
        }
    }
}
