package fr.imtgrandest.passerelle.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

@EngineTest
class SparingSessionsTests {

    private static final String LOGIN = "finance.imt";

    /** The rows of the session, as they were written last. */
    private static final String VERSIONS = """
            select s.xmin::text from app.session s where s.principal_name = 'finance.imt' union all
            select a.xmin::text from app.session_attributes a join app.session s on s.primary_id = a.session_primary_id
            where s.principal_name = 'finance.imt'
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SparingSessions<?> sessions;

    @Autowired
    AbstractPlatformTransactionManager transactions;

    Visitor visitor = new Visitor(0);

    @BeforeEach
    void sign_in() {
        jdbc.sql("delete from app.session where principal_name = :login")
                .param("login", LOGIN)
                .update();
        visitor = Visitor.signedIn(port, LOGIN);
        askForSomething();
    }

    @Test
    void a_request_that_changes_nothing_of_its_session_writes_nothing() {
        List<String> before = versions();

        askForSomething();

        assertThat(before).isNotEmpty();
        assertThat(versions()).containsExactlyElementsOf(before);
    }

    @Test
    void the_last_access_is_written_when_a_minute_has_passed() {
        long longAgo =
                Instant.now().minus(SparingSession.PRECISION).minusSeconds(1).toEpochMilli();
        accessedAt(longAgo);

        askForSomething();

        assertThat(lastAccess()).isGreaterThan(longAgo + 1000);
    }

    @Test
    void whoever_stays_away_for_too_long_is_signed_out() {
        accessedAt(Instant.now().minus(Duration.ofMinutes(31)).toEpochMilli());

        assertThat(visitor.get("/camunda/api/admin/auth/user/default", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_is_read_without_a_transaction_and_written_in_one() {
        Begun begun = new Begun();
        Collection<TransactionExecutionListener> before = transactions.getTransactionExecutionListeners();
        transactions.setTransactionExecutionListeners(List.of(begun));
        try {
            readAndChange(sessions, sessionId(), begun);
        } finally {
            transactions.setTransactionExecutionListeners(before);
        }
    }

    private static <S extends Session> void readAndChange(SparingSessions<S> sessions, String id, Begun begun) {
        SparingSession<S> session = requireNonNull(sessions.findById(id));
        assertThat(begun.count).isZero();
        session.setAttribute("one", "value");
        session.setAttribute("another", "value");
        sessions.save(session);
        assertThat(begun.count).isEqualTo(1);
    }

    private String sessionId() {
        return jdbc.sql("select session_id from app.session where principal_name = :login")
                .param("login", LOGIN)
                .query(String.class)
                .single();
    }

    private static final class Begun implements TransactionExecutionListener {

        private final Thread here = Thread.currentThread();
        private int count;

        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            if (Thread.currentThread() == here) {
                count++;
            }
        }
    }

    private void askForSomething() {
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
    }

    private List<String> versions() {
        return jdbc.sql(VERSIONS).query(String.class).list();
    }

    private void accessedAt(long milliseconds) {
        jdbc.sql("""
                        update app.session set last_access_time = :time, expiry_time = :time + max_inactive_interval * 1000
                        where principal_name = :login
                        """).param("time", milliseconds).param("login", LOGIN).update();
    }

    private long lastAccess() {
        return jdbc.sql("select last_access_time from app.session where principal_name = :login")
                .param("login", LOGIN)
                .query(Long.class)
                .single();
    }
}
