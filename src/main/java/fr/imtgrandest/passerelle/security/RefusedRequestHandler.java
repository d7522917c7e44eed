package fr.imtgrandest.passerelle.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers 403, but shows the sign-in page again to who signs in or out on a page older than its session. */
class RefusedRequestHandler implements AccessDeniedHandler {

    private static final Set<String> SIGN_IN_AND_OUT = Set.of("/login", "/logout");

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && SIGN_IN_AND_OUT.contains(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
