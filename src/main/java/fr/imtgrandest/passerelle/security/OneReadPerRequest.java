package fr.imtgrandest.passerelle.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a session once for a request. The library's own filter, inside this one, looks it up again at the end when the answer had begun
 * to leave before, which is so with each answer of the engine's web applications.
 */
class OneReadPerRequest extends OncePerRequestFilter {

    private final SparingSessions<?> sessions;

    OneReadPerRequest(SparingSessions<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.beginRequest();
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.endRequest();
        }
    }
}
