package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

class OneReadPerRequestTests {

    private final Stored stored = new Stored();
    private final SparingSessions<MapSession> sessions =
            new SparingSessions<>(stored, TransactionOperations.withoutTransaction());
    private final SessionRepositoryFilter<SparingSession<MapSession>> library = new SessionRepositoryFilter<>(sessions);
    private final OneReadPerRequest filter = new OneReadPerRequest(sessions);
    private String id = "";

    @BeforeEach
    void sign_in() {
        SparingSession<MapSession> session = sessions.createSession();
        sessions.save(session);
        id = session.getId();
    }

    @Test
    void a_session_is_read_once_even_if_the_answer_begins_to_leave_early() throws Exception {
        request((request, response) -> {
            assertThat(session(request)).isEqualTo(id);
            response.getWriter().write("something");
            response.flushBuffer();
        });

        assertThat(stored.reads).isEqualTo(1);
    }

    @Test
    void the_next_request_reads_it_again() throws Exception {
        request((request, response) -> session(request));
        request((request, response) -> session(request));

        assertThat(stored.reads).isEqualTo(2);
    }

    @Test
    void a_session_that_was_ended_is_gone_for_the_rest_of_the_request() throws Exception {
        request((request, response) -> {
            ((HttpServletRequest) request).getSession(false).invalidate();

            assertThat(sessions.findById(id)).isNull();
        });
    }

    private static String session(ServletRequest request) {
        return ((HttpServletRequest) request).getSession(false).getId();
    }

    private void request(FilterChain page) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(
                new Cookie("SESSION", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8))));
        HttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (inner, answer) -> library.doFilter(inner, answer, page));
    }

    /** Sessions in memory that count how often one is looked up. */
    private static final class Stored implements FindByIndexNameSessionRepository<MapSession> {

        private final Map<String, MapSession> sessions = new HashMap<>();
        private int reads;

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            sessions.put(session.getId(), session);
        }

        @Override
        public @Nullable MapSession findById(String wanted) {
            reads++;
            return sessions.get(wanted);
        }

        @Override
        public void deleteById(String gone) {
            sessions.remove(gone);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
            return Map.of();
        }
    }
}
