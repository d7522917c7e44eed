package fr.imtgrandest.passerelle.task.persistence;

import fr.imtgrandest.passerelle.task.Answering;
import fr.imtgrandest.passerelle.task.Duty;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who has answered what. */
@Component
public class AnswerTable {

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person has done in this round of the matter. */
    public Set<Duty> done(Answering answering) {
        return jdbc
                .sql("""
                        select distinct duty from app.answer
                        where case_id = :caseId and matter = :matter and round = :round and person = :person
                        """)
                .param("caseId", answering.caseId())
                .param("matter", answering.matter())
                .param("round", answering.round())
                .param("person", answering.person())
                .query(String.class)
                .list()
                .stream()
                .map(Duty::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person has answered this very question. */
    public boolean hasAnswered(Answering answering) {
        return statement("""
                        select exists (select from app.answer where case_id = :caseId and matter = :matter and round = :round
                            and duty = :duty and question = :question and person = :person)
                        """, answering).query(Boolean.class).single();
    }

    /**
     * Keeps an answer; waits where the same person is answering the same question in this moment.
     *
     * @return false if there is one already
     */
    public boolean keep(Answering answering) {
        return statement("""
                                insert into app.answer (case_id, matter, round, duty, question, person, task_id)
                                values (:caseId, :matter, :round, :duty, :question, :person, :taskId)
                                on conflict do nothing
                                """, answering).param("taskId", answering.taskId()).update() > 0;
    }

    private JdbcClient.StatementSpec statement(String sql, Answering answering) {
        return jdbc.sql(sql)
                .param("caseId", answering.caseId())
                .param("matter", answering.matter())
                .param("round", answering.round())
                .param("duty", answering.duty().name())
                .param("question", answering.question())
                .param("person", answering.person());
    }

    /** Forgets all answers of a case that is removed; the owner of the database may. */
    public void forget(String caseId) {
        jdbc.sql("delete from app.answer where case_id = :caseId")
                .param("caseId", caseId)
                .update();
    }
}
