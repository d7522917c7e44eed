package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code action_agreement}. */
@Repository
class AgreementLinkTable {

    private final JdbcClient jdbc;

    AgreementLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters the agreements that a proposal names instead of those it named before. */
    void name(Reference action, List<String> agreements) {
        jdbc.sql("delete from app.action_agreement where reference = :action and position is not null")
                .param("action", action.toString())
                .update();
        jdbc.sql("""
                        insert into app.action_agreement (reference, agreement, position)
                        select :action, agreement, position
                        from unnest(:agreements) with ordinality as list (agreement, position)
                        on conflict (reference, agreement) do update set position = excluded.position
                        """)
                .param("action", action.toString())
                .param("agreements", agreements.toArray(String[]::new))
                .update();
    }

    void link(Reference action, Reference agreement) {
        jdbc.sql("insert into app.action_agreement (reference, agreement) values (:action, :agreement)"
                        + " on conflict do nothing")
                .param("action", action.toString())
                .param("agreement", agreement.toString())
                .update();
    }

    List<Reference> agreementsOf(Reference action) {
        return jdbc.sql("select agreement from app.action_agreement where reference = :action"
                        + " order by position nulls last, agreement")
                .param("action", action.toString())
                .query((row, number) -> Reference.of(row.getString("agreement")))
                .list();
    }

    List<ActionCase> linkedWith(Reference agreement, Reader reader) {
        return jdbc.sql(ActionRows.SELECT
                        + " join app.action_agreement l on l.reference = c.reference and l.agreement = :agreement where "
                        + ActionReaders.MAY_READ + " order by c.reference")
                .param("agreement", agreement.toString())
                .param("userId", reader.userId())
                .param("groups", ActionReaders.groups(reader))
                .query(ActionRows::read)
                .list();
    }
}
