package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.InboxAgrees;
import fr.imtgrandest.passerelle.support.Visitor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what clients know with what engine, register, documents and journal hold. */
final class Truth {

    /** Sets of ids that must be equal to what was done; each id once. */
    private static final String STARTED =
            "select business_key_ from engine.act_hi_procinst where super_process_instance_id_ is null";

    private static final String STARTED_IN_JOURNAL = "select chain from app.journal_entry where kind = 'START'";
    private static final String IN_REGISTER =
            "select reference from app.agreement_case union all select reference from app.action_case";
    private static final String COMPLETED =
            "select id_ from engine.act_hi_taskinst where delete_reason_ = 'completed'";
    private static final String COMPLETED_IN_LOG = "select task_id_ from engine.act_hi_op_log"
            + " where operation_type_ = 'Complete' and entity_type_ = 'Task' and property_ = 'delete'";
    private static final String COMPLETED_IN_JOURNAL =
            "select task from app.journal_entry where kind = 'COMPLETE'";
    private static final String BROUGHT = "select d.reference || ' ' || d.kind || ' ' || v.sha256"
            + " from app.document d join app.document_version v on v.document = d.id";
    private static final String BROUGHT_IN_JOURNAL = "select d.reference || ' ' || d.kind || ' ' || v.sha256 from app.document d"
            + " join app.document_version v on v.document = d.id"
            + " join app.journal_entry j on j.subject = v.id::text and j.kind = 'DOCUMENT'";

    /** Each must be empty. */
    private static final List<String> FAULTS = List.of(
            "select 'failed job ' || id_ from engine.act_ru_job where retries_ = 0",
            "select 'incident ' || id_ from engine.act_ru_incident",
            "select 'answer without its task ' || task_id from app.answer"
                    + " where task_id not in (" + COMPLETED + ")",
            "select 'answered twice ' || task_id from app.answer group by task_id, question having count(*) > 1",
            "select 'claimed twice ' || task from app.journal_entry where kind = 'CLAIM' group by task having count(*) > 1",
            "select 'nowhere ' || e.id_ from engine.act_ru_execution e where e.is_active_"
                    + " and not exists (select 1 from engine.act_ru_execution c where c.parent_id_ = e.id_)"
                    + " and not exists (select 1 from engine.act_ru_execution s where s.super_exec_ = e.id_)"
                    + " and not exists (select 1 from engine.act_ru_task t where t.execution_id_ = e.id_)"
                    + " and not exists (select 1 from engine.act_ru_job j where j.execution_id_ = e.id_)"
                    + " and not exists (select 1 from engine.act_ru_event_subscr s where s.execution_id_ = e.id_)");

    private final JdbcClient owner;
    private final Ledger ledger;

    Truth(JdbcClient owner, Ledger ledger) {
        this.owner = owner;
        this.ledger = ledger;
    }

    /** What does not hold, in words; everything must be settled. */
    List<String> breaks() {
        List<String> breaks = new ArrayList<>();
        Collection<String> started = ledger.done(Act.Kind.START).values();
        compare(breaks, "case in the engine", started, STARTED);
        compare(breaks, "case in the journal", started, STARTED_IN_JOURNAL);
        compare(breaks, "case in the register", started, IN_REGISTER);
        List<String> completed = new ArrayList<>(subjects(Act.Kind.COMPLETE));
        completed.addAll(subjects(Act.Kind.DECIDE));
        compare(breaks, "answer in the engine", completed, COMPLETED);
        compare(breaks, "answer in the engine's log", completed, COMPLETED_IN_LOG);
        compare(breaks, "answer in the journal", completed, COMPLETED_IN_JOURNAL);
        List<String> brought = ledger.done(Act.Kind.BRING).keySet().stream()
                .map(act -> act.subject() + " " + act.content())
                .toList();
        compare(breaks, "file", brought, BROUGHT);
        compare(breaks, "file in the journal", brought, BROUGHT_IN_JOURNAL);
        ledger.unknown().forEach(act -> breaks.add("still unknown: " + act));
        FAULTS.forEach(sql -> breaks.addAll(texts(sql)));
        breaks.addAll(InboxAgrees.differences(owner));
        return breaks;
    }

    /** Tasks whose completion was committed without an answer to the application, which then found them done and said so. */
    private Set<String> toldDone() {
        return ledger.acts(Act.Outcome.REFUSED).stream()
                .filter(act -> ledger.answer(act).contains(Verdict.DONE_BEFORE))
                .map(Act::subject)
                .collect(Collectors.toSet());
    }

    private List<String> subjects(Act.Kind kind) {
        return ledger.done(kind).keySet().stream().map(Act::subject).toList();
    }

    private void compare(List<String> breaks, String what, Collection<String> expected, String sql) {
        List<String> found = texts(sql);
        Set<String> once = new HashSet<>();
        expected.stream().filter(id -> !once.add(id)).forEach(id -> breaks.add(what + ": acknowledged twice " + id));
        Set<String> toldDone = toldDone();
        Set<String> there = new HashSet<>();
        found.stream().filter(id -> !there.add(id)).forEach(id -> breaks.add(what + ": happened twice " + id));
        once.stream().filter(id -> !there.contains(id)).forEach(id -> breaks.add(what + ": lost " + id));
        there.stream()
                .filter(id -> !once.contains(id) && !toldDone.contains(id))
                .forEach(id -> breaks.add(what + ": nobody asked for " + id));
    }

    private List<String> texts(String sql) {
        return owner.sql(sql).query(String.class).list();
    }

    /** A file somewhere. */
    private record Stored(String reference, String document, int number, String sha256) {}

    /** Fetches every file as somebody who may read it; gives those that are not what was sent, in words. */
    List<String> unreadable(int port) {
        Visitor office = new Cast(port).signIn("ri.alliance");
        return owner.sql("select d.reference, d.id::text as document, v.number, v.sha256 from app.document d"
                        + " join app.document_version v on v.document = d.id")
                .query(Stored.class)
                .list()
                .stream()
                .filter(file -> !Deeds.sha256(office.bytes("/agreements/" + file.reference() + "/documents/"
                                + file.document() + "/" + file.number()))
                        .equals(file.sha256()))
                .map(Stored::toString)
                .toList();
    }
}
