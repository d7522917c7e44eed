package fr.imtgrandest.passerelle.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses to look at a password from a source that has sent too many wrong ones. */
class SlowDownFilter extends OncePerRequestFilter {

    private final FailedSignIns failures;
    private final RequestMatcher signIn;

    SlowDownFilter(FailedSignIns failures, RequestMatcher signIn) {
        this.failures = failures;
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signIn.matches(request) && failures.mustWait(request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + "/login?slow");
        } else {
            chain.doFilter(request, response);
        }
    }
}
