package fr.imtgrandest.passerelle.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends nobody to a provider that is down: they come back to the sign-in page, which says so. */
class UnavailableProviderFilter extends OncePerRequestFilter {

    private static final String PROVIDER = "provider";

    private final ProviderDirectory directory;
    private final RequestMatcher wayOut;

    /** @param wayOut matches the way to a provider, whose id is the variable {@code provider} of the address */
    UnavailableProviderFilter(ProviderDirectory directory, RequestMatcher wayOut) {
        this.directory = directory;
        this.wayOut = wayOut;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestMatcher.MatchResult match = wayOut.matcher(request);
        String id = match.getVariables().getOrDefault(PROVIDER, "");
        if (!match.isMatch()) {
            chain.doFilter(request, response);
        } else if (!directory.knows(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isDown(id)) {
            response.sendRedirect(request.getContextPath() + "/login?unreachable=" + id);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isDown(String id) {
        try {
            directory.requireAvailable(id);
            return false;
        } catch (ProviderUnavailable e) {
            return true;
        }
    }
}
