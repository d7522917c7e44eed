package fr.imtgrandest.passerelle.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses with an empty segment, a path parameter or an engine servlet's own path in another spelling, before
 * anything else reads them: below those servlets, Spring fails on them with an error of the server.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MalformedPathFilter extends OncePerRequestFilter {

    private static final String ENGINE_SERVLETS = "/camunda/api/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMalformed(request)) {
            protect(response);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What the filter chains, which come later, put on every other answer. */
    static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", WebSecurity.CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean isMalformed(HttpServletRequest request) {
        String written = request.getRequestURI();
        String understood = request.getContextPath() + request.getServletPath();
        return written.contains("//")
                || written.contains(";")
                || (understood.startsWith(ENGINE_SERVLETS) && !written.startsWith(understood));
    }
}
